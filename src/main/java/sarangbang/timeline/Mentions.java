package sarangbang.timeline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** Members called by {@code @username} in a text. */
@Component
class Mentions {

    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([\\p{L}\\p{N}\\p{M}._-]{1,32})");
    private static final Pattern PUNCTUATION_AFTER = Pattern.compile("[._-]+$");
    private static final int MOST = 50;

    private final Profiles profiles;
    private final Rooms rooms;

    Mentions(Profiles profiles, Rooms rooms) {
        this.profiles = profiles;
        this.rooms = rooms;
    }

    List<AccountId> in(String text, RoomId room) {
        var names = CALL.matcher(text)
                .results()
                .map(call -> call.group(1))
                .flatMap(name -> Stream.of(name, PUNCTUATION_AFTER.matcher(name).replaceFirst("")))
                .distinct()
                .limit(MOST)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        var called = profiles.named(names).stream().map(Profile::id).toList();
        return rooms.membersAmong(room, called).stream().sorted().toList();
    }
}
