package sarangbang.bench.server;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where messages are kept: one INSERT, one commit each. */
@Component
class Messages {
    private final JdbcClient database;

    Messages(JdbcClient database) {
        this.database = database;
        database.sql("""
                CREATE TABLE IF NOT EXISTS message (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    room text NOT NULL, client_id text NOT NULL, body text NOT NULL, at text NOT NULL)
                """).update();
    }

    void save(Said said) {
        database.sql("INSERT INTO message (room, client_id, body, at) VALUES (?, ?, ?, ?)")
                .params(said.room(), said.clientId(), said.body(), said.at())
                .update();
    }
}
