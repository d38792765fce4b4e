package sarangbang.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.RoomId;

/** Something that happened in a room and stays so. Of the last three each type has the one that it needs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoomEvent(
        RoomId room,
        long seq,
        Type type,
        AccountId by,
        Instant at,
        @Nullable Message message,
        @Nullable Profile account,
        @Nullable String name) {

    public enum Type {
        POSTED("message.posted"),
        JOINED("member.joined"),
        LEFT("member.left"),
        RENAMED("room.renamed");

        @JsonValue
        final String text;

        Type(String text) {
            this.text = text;
        }

        static Type of(String text) {
            return Arrays.stream(values())
                    .filter(type -> type.text.equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static RoomEvent posted(Message message) {
        return new RoomEvent(
                message.room(), message.seq(), Type.POSTED, message.sender().id(), message.at(), message, null, null);
    }
}
