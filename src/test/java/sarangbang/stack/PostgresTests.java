package sarangbang.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sarangbang.stack.Postgres.Keeping;

/** A real server, killed and started again on the same folder. */
class PostgresTests {
    @TempDir
    private Path root;

    @Test
    void keepsItsDataThroughAKillAndAnAbandonedServer() throws SQLException {
        var folder = StackFolder.at(root.resolve("data"));
        var secrets = Secrets.in(folder);
        var killed = Postgres.start(folder, secrets, new Children(folder), Keeping.FOR_A_TEST);
        try (var connection = killed.access().connectAsAdmin("sarangbang");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('사랑방')");
        }
        killed.process().destroyForcibly().onExit().join();
        killed.restart();

        // As the next run finds it whose list of processes is lost: postmaster.pid is all that tells of the other.
        var next = Postgres.start(folder, Secrets.in(folder), new Children(folder), Keeping.FOR_A_TEST);
        try (var connection = next.access().connectAsAdmin("sarangbang");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT word FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("사랑방");
            assertThat(killed.process().isAlive()).isFalse();
        } finally {
            next.stop();
        }
    }
}
