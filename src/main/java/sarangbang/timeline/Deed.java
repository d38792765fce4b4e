package sarangbang.timeline;

import java.util.List;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** What somebody wants to happen to what is said in a room. {@code target} is the seq of a message. */
sealed interface Deed {

    RoomId room();

    AccountId by();

    record Post(RoomId room, AccountId by, Draft.Checked draft, List<AccountId> mentions) implements Deed {}

    record Edit(RoomId room, AccountId by, long target, String body, List<AccountId> mentions) implements Deed {}

    record Delete(RoomId room, AccountId by, long target) implements Deed {}

    /** @param on to add it; otherwise to take it back */
    record React(RoomId room, AccountId by, long target, String emoji, boolean on) implements Deed {}

    /** @param on to pin it; otherwise to take the pin away */
    record Pin(RoomId room, AccountId by, long target, boolean on) implements Deed {}

    /** To show what a link in it leads to. */
    record Show(RoomId room, AccountId by, long target, Preview preview) implements Deed {}
}
