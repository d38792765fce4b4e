package sarangbang.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** Something that happened in a room and stays so. */
@JsonPropertyOrder({"room", "seq", "type", "by", "at"})
public record RoomEvent(
        RoomId room,
        long seq,
        AccountId by,
        Instant at,
        @JsonUnwrapped Happening what) {

    @JsonProperty
    public EventType type() {
        return EventType.of(what);
    }
}
