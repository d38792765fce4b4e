package sarangbang.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/** The people in the house while it is being broken. */
interface Guests {
    void start();

    /** So many of them read nothing for a while. Returns at once. */
    void slow(int howMany, Duration time);

    /** How long after {@code sinceNanos} everybody was served again; {@code atMost} if somebody is not yet. */
    Duration recovered(long sinceNanos, Duration atMost);

    /** Nothing new is done; whether everybody has heard everything in the end. */
    boolean settle(Duration atMost);

    /** Whether everything that was promised was kept, against what the database holds. */
    boolean areContent(Connection database, Consumer<String> report) throws SQLException;
}
