package sarangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LocalStackTests {
    private final LocalStack stack = LocalStack.shared();

    @Test
    void letsTheAppIntoItsDatabase() throws SQLException {
        var environment = stack.environment();
        try (var connection = DriverManager.getConnection(
                        environment.get("DATABASE_URL"),
                        environment.get("DATABASE_USERNAME"),
                        environment.get("DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            assertThat(statement.execute("CREATE TEMPORARY TABLE ours (id int)"))
                    .isFalse();
        }
    }

    @Test
    void hasTheHousesUsersAndNoGuest() {
        assertThat(stack.console().get("/api/users"))
                .contains("sarangbang-app", "sarangbang-relay", "sarangbang-admin")
                .doesNotContain("guest");
    }

    @Test
    void isTheSameForAllTestsOfOneRun() {
        assertThat(LocalStack.shared()).isSameAs(stack);
    }
}
