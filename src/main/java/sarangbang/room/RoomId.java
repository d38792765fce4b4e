package sarangbang.room;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RoomId(@Column(name = "id") @JsonValue UUID value) implements Serializable, Comparable<RoomId> {

    public static RoomId of(String text) {
        return new RoomId(UUID.fromString(text));
    }

    static RoomId next() {
        return new RoomId(UUID.randomUUID());
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
