package sarangbang.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where a PostgreSQL server is, and the two who may enter: its superuser and the app. */
record DatabaseAccess(String host, int port, Secrets secrets) {
    static final String SUPERUSER = "postgres";
    private static final String APP = "sarangbang";

    String superuserPassword() {
        return secrets.of(SUPERUSER);
    }

    Connection connectAsAdmin(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?connectTimeout=5", SUPERUSER, superuserPassword());
    }

    boolean answers() {
        try (var connection = connectAsAdmin(SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The app owns its database and nothing else. */
    void admitApp() {
        try (var connection = connectAsAdmin(SUPERUSER);
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '%s'")) {
                statement.execute("CREATE ROLE %s LOGIN".formatted(APP));
            }
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(APP, secrets.of("database")));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '%s'")) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(APP, APP));
            }
        } catch (SQLException e) {
            throw new Problem("The database does not let us in: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question.formatted(APP))) {
            return rows.next();
        }
    }

    Map<String, String> environment() {
        return Map.of("DATABASE_URL", url(APP), "DATABASE_USERNAME", APP, "DATABASE_PASSWORD", secrets.of("database"));
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
