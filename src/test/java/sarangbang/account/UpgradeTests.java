package sarangbang.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sarangbang.LocalStack;

/** A house from the time when nobody kept it. */
class UpgradeTests {

    private static final String BEFORE = "16";

    private final String schema =
            "older_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final DriverManagerDataSource tables = tables(schema);
    private final JdbcClient database = JdbcClient.create(tables);

    private static DriverManagerDataSource tables(String schema) {
        var stack = LocalStack.shared().environment();
        return new DriverManagerDataSource(
                Objects.requireNonNull(stack.get("DATABASE_URL")) + "?currentSchema=" + schema,
                Objects.requireNonNull(stack.get("DATABASE_USERNAME")),
                Objects.requireNonNull(stack.get("DATABASE_PASSWORD")));
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(tables)
                .defaultSchema(schema)
                .target(version)
                .load()
                .migrate();
    }

    private void signedUp(String username, String at) {
        database.sql("""
                        insert into account (id, username, display_name, password_hash, created_at)
                        values (gen_random_uuid(), ?, ?, '', ?::timestamptz)""").params(username, username, at).update();
    }

    @Test
    void isKeptByWhoHasBeenThereLongest() {
        migrate(BEFORE);
        signedUp("later", "2026-02-01T00:00:00Z");
        signedUp("first", "2026-01-01T00:00:00Z");
        signedUp("last", "2026-03-01T00:00:00Z");
        migrate("latest");
        assertThat(keepers()).containsExactly("first");
        assertThat(new Founding(database).isFresh()).isFalse();
    }

    @Test
    void isFreshIfNobodyHasBeenThere() {
        migrate(BEFORE);
        migrate("latest");
        assertThat(keepers()).isEmpty();
        assertThat(new Founding(database).isFresh()).isTrue();
    }

    private List<String> keepers() {
        return database.sql("select username from account where admin")
                .query((row, number) -> row.getString("username"))
                .list();
    }
}
