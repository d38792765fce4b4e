package sarangbang.chaos;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client wants done, once, however often it has to ask.
 *
 * @param invoked nanoTime before it was first sent
 * @param identity of the event that it makes, see {@link Happening#identity}
 * @param clientId of a posting
 * @param words fingerprint of the body of a posting or an edit
 * @param subject whose membership it changes
 */
record Deed(
        int id,
        int client,
        int room,
        Kind kind,
        long invoked,
        int identity,
        @Nullable String clientId,
        int words,
        @Nullable UUID subject) {

    enum Kind {
        POST,
        EDIT,
        DELETE,
        REACT,
        UNREACT,
        PIN,
        UNPIN,
        /** A posting that was answered already, once more: the same seq. */
        RESEND,
        /** Other words under a clientId that was answered already: refused. */
        REUSE,
        JOIN,
        LEAVE,
        /** The owner of the room shows somebody the door. */
        REMOVE,
        /** The same, and the door stays shut until it is lifted. Of somebody who has just gone it leaves no trace. */
        BAN,
        UNBAN,
        DESCRIBE,
        /** To what somebody is already leaves no trace. */
        APPOINT,
        ARCHIVE,
        REOPEN;

        private static final Set<Kind> TRACELESS = EnumSet.of(UNREACT, UNPIN, REUSE, BAN, UNBAN, APPOINT);

        /** Whether its event cannot be older than the deed: a reaction, a pin or a deletion may have been there before. */
        boolean isItsOwn() {
            return this == POST || this == EDIT;
        }

        boolean hasWords() {
            return this == POST || this == EDIT;
        }

        /** Whether an event of its identity is in the log once it was granted. */
        boolean leavesTrace() {
            return !TRACELESS.contains(this);
        }
    }
}
