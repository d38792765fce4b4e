package sarangbang.room;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
public class Room {

    @EmbeddedId
    private RoomId id;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @SuppressWarnings("UnusedVariable") // looked up by, never read
    private @Nullable String directKey;

    private String topic;

    private Instant createdAt;

    private @Nullable Instant archivedAt;

    @NullUnmarked
    protected Room() {}

    Room(RoomId id, String name, Kind kind, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.topic = "";
        this.createdAt = createdAt;
    }

    public RoomId id() {
        return id;
    }

    /** Direct rooms have none. */
    public @Nullable String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** What it is about; empty where nobody has said it. */
    public String topic() {
        return topic;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when it can only be read; null where one can talk. */
    public @Nullable Instant archivedAt() {
        return archivedAt;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    /** @return whether that is new */
    boolean rename(String newName) {
        requireNotArchived();
        var isNew = !newName.equals(name);
        name = newName;
        return isNew;
    }

    /** @return whether that is new */
    boolean describe(String newTopic) {
        requireNotArchived();
        var isNew = !newTopic.equals(topic);
        topic = newTopic;
        return isNew;
    }

    /** @return whether that is new */
    boolean archive(Instant now) {
        var isNew = archivedAt == null;
        archivedAt = isNew ? now : archivedAt;
        return isNew;
    }

    /** @return whether that is new */
    boolean reopen() {
        var isNew = archivedAt != null;
        archivedAt = null;
        return isNew;
    }

    void requireNotArchived() {
        if (isArchived()) {
            throw new RoomIsArchived();
        }
    }

    void requireOpenMembership() {
        if (kind == Kind.DIRECT) {
            throw new FixedMembers();
        }
    }
}
