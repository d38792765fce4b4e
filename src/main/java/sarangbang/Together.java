package sarangbang;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Statements that go to the database in one round trip. They are done in their order, and each sees what those before it
 * did, as if it had been sent alone. Within a transaction, for one thread.
 */
public final class Together {

    private final List<Statement<?>> statements = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    private record Statement<T>(
            String sql, List<Object> parameters, @Nullable Answer<T> answer) {}

    /** Rows of a query, once it has {@linkplain #run run}. */
    public static final class Answer<T> {
        private final RowMapper<T> mapper;
        private @Nullable List<T> rows;

        private Answer(RowMapper<T> mapper) {
            this.mapper = mapper;
        }

        public List<T> rows() {
            if (rows == null) {
                throw new IllegalStateException("Asked, but not run");
            }
            return rows;
        }

        private void read(PreparedStatement statement) throws SQLException {
            var read = new ArrayList<T>();
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    read.add(mapper.mapRow(result, read.size()));
                }
            }
            rows = read;
        }
    }

    public void tell(String sql, Object... parameters) {
        statements.add(new Statement<>(sql, List.of(parameters), null));
    }

    public <T> Answer<T> ask(String sql, RowMapper<T> mapper, Object... parameters) {
        var answer = new Answer<T>(mapper);
        statements.add(new Statement<>(sql, List.of(parameters), answer));
        return answer;
    }

    /** When all have run. */
    public void afterwards(Runnable deed) {
        afterwards.add(deed);
    }

    public void run(JdbcOperations database) {
        if (!statements.isEmpty()) {
            var sql = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
            database.execute(sql, (PreparedStatementCallback<Boolean>) this::run);
        }
        afterwards.forEach(Runnable::run);
    }

    private boolean run(PreparedStatement all) throws SQLException {
        int index = 1;
        for (var parameter :
                statements.stream().flatMap(one -> one.parameters().stream()).toList()) {
            StatementCreatorUtils.setParameterValue(all, index++, SqlTypeValue.TYPE_UNKNOWN, parameter);
        }
        boolean isRows = all.execute();
        for (var one : statements) {
            if (isRows != (one.answer() != null)) {
                throw new IllegalStateException("Not the result of " + one.sql());
            }
            if (one.answer() != null) {
                one.answer().read(all);
            }
            isRows = all.getMoreResults();
        }
        return true;
    }
}
