package sarangbang;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of failure a transaction ended with. */
public enum DatabaseFault {
    /** Somebody else held a room's log for too long. */
    ROOM_HELD,
    /** Something that was to be written is at fault: without it the rest may go. */
    OF_WHAT_WAS_WRITTEN,
    /** The database is away, or ended the transaction: all of it may come again. Whether it committed is not known. */
    OF_THE_DATABASE;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    public static DatabaseFault of(Throwable thrown) {
        var state = sqlState(thrown);
        if (state == null) {
            return OF_THE_DATABASE;
        }
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            return ROOM_HELD;
        }
        return switch (state.substring(0, 2)) {
            // Connection, rolled back (deadlock), out of resources, stopped by an operator or a time limit, system.
            case "08", "25", "40", "53", "57", "58" -> OF_THE_DATABASE;
            default -> OF_WHAT_WAS_WRITTEN;
        };
    }

    /** Whether it failed for want of the database or of a lock there, and the same may be asked again. */
    public static boolean willPass(Throwable thrown) {
        return sqlFaults(thrown).findAny().isPresent() && of(thrown) != OF_WHAT_WAS_WRITTEN;
    }

    private static @Nullable String sqlState(Throwable thrown) {
        return sqlFaults(thrown)
                .map(SQLException::getSQLState)
                .filter(state -> state != null && state.length() == 5)
                .findFirst()
                .orElse(null);
    }

    private static Stream<SQLException> sqlFaults(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, one -> one != null, one -> one == null ? null : one.getCause())
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
