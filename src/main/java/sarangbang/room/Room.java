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

    private Instant createdAt;

    @NullUnmarked
    protected Room() {}

    Room(RoomId id, String name, Kind kind, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.kind = kind;
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

    public Instant createdAt() {
        return createdAt;
    }

    void rename(String newName) {
        name = newName;
    }

    void requireOpenMembership() {
        if (kind == Kind.DIRECT) {
            throw new FixedMembers();
        }
    }
}
