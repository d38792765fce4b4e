package sarangbang.seed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table, in the text that COPY reads. */
final class Rows {
    private final String copy;
    private final List<Row> rows = new ArrayList<>();

    Rows(String tableAndColumns) {
        this.copy = "copy " + tableAndColumns + " from stdin";
    }

    /** @param at when it came about, by which rows are laid down */
    record Row(Instant at, String text) {}

    static Row row(Instant at, @Nullable Object... values) {
        var text = Arrays.stream(values).map(Rows::text).collect(Collectors.joining("\t", "", "\n"));
        return new Row(at, text);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case String string ->
                string.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    void add(Row row) {
        rows.add(row);
    }

    void addAll(List<Row> more) {
        rows.addAll(more);
    }

    int size() {
        return rows.size();
    }

    /** By time over all rooms, as they would have come in: a room's rows do not lie side by side. */
    void copyTo(Connection database) throws SQLException {
        rows.sort(Comparator.comparing(Row::at));
        try (var out =
                new BufferedOutputStream(new PGCopyOutputStream(database.unwrap(PGConnection.class), copy), 1 << 16)) {
            for (var row : rows) {
                out.write(row.text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new SQLException(copy, e);
        }
    }
}
