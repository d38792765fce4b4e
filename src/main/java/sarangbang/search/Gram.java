package sarangbang.search;

import java.util.UUID;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/**
 * A piece of a message by which it is looked up, as a number. Two pieces may have the same one: whatever is found by it
 * is looked at again.
 */
final class Gram {

    /** Stands for all there are. */
    static final int EVERYTHING = 0;

    static final int LINK = number(5, 0, 0, 0);
    static final int FILE = number(6, 0, 0, 0);

    private static final int LETTERS = 1;
    private static final int INITIALS = 2;
    private static final int SENDER = 3;
    private static final int ROOM = 4;
    /** Of nothing, where a piece has fewer than three letters. */
    private static final int NONE = -1;

    private Gram() {}

    static int of(int letter) {
        return number(LETTERS, letter, NONE, NONE);
    }

    static int of(int first, int second) {
        return number(LETTERS, first, second, NONE);
    }

    static int of(int first, int second, int third) {
        return number(LETTERS, first, second, third);
    }

    static int ofInitials(int first, int second) {
        return number(INITIALS, Text.initial(first), Text.initial(second), NONE);
    }

    static int ofInitials(int first, int second, int third) {
        return number(INITIALS, Text.initial(first), Text.initial(second), Text.initial(third));
    }

    static int of(AccountId sender) {
        return number(SENDER, sender.value());
    }

    static int of(RoomId room) {
        return number(ROOM, room.value());
    }

    private static int number(int kind, UUID id) {
        return number(kind, id.getMostSignificantBits(), id.getLeastSignificantBits(), NONE);
    }

    private static int number(int kind, long first, long second, long third) {
        int number = (int) (mixed(mixed(mixed(mixed(kind) + first) + second) + third) >>> Integer.SIZE);
        return number == EVERYTHING ? 1 : number;
    }

    /** Every bit of what goes in moves every bit of what comes out. */
    private static long mixed(long bits) {
        long mixed = bits + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
