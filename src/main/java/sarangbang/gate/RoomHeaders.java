package sarangbang.gate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sarangbang.room.RoomTopic;

/** What the house tells itself of a room's event, and no client; see {@link RoomTopic}. */
record RoomHeaders(
        @Nullable String seq,
        @Nullable String lastLeave,
        @Nullable String except) {

    static RoomHeaders of(Function<String, @Nullable String> header) {
        return new RoomHeaders(
                header.apply(RoomTopic.SEQ), header.apply(RoomTopic.LAST_LEAVE), header.apply(RoomTopic.EXCEPT));
    }

    boolean isFor(Subscription hearer) {
        return except == null || !hearer.socket().caller().account().toString().equals(except);
    }
}
