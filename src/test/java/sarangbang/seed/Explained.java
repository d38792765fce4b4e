package sarangbang.seed;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Takes the time of the very statements that the server sends, and has PostgreSQL explain them, with the very values,
 * when somebody watches. For one thread.
 */
final class Explained extends DelegatingDataSource {
    private final List<Plan> plans = new ArrayList<>();
    private boolean watched;
    private long nanos;

    Explained(DataSource database) {
        super(database);
    }

    record Plan(String sql, List<String> lines) {}

    /** Of all that is asked meanwhile, in that order. */
    List<Plan> during(Runnable reading) {
        plans.clear();
        watched = true;
        try {
            reading.run();
        } finally {
            watched = false;
        }
        return List.copyOf(plans);
    }

    /** In ms, from question to answer, all statements together. */
    double timeOf(Runnable reading) {
        nanos = 0;
        reading.run();
        return nanos / 1e6;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return over(Connection.class, (method, values) -> prepared(connection, method, values));
    }

    private Object prepared(Connection connection, Method method, Object @Nullable [] values) throws Throwable {
        var result = call(connection, method, values);
        if (!(result instanceof PreparedStatement statement) || values == null) {
            return result;
        }
        var sql = (String) values[0];
        return watched && sql.stripLeading().startsWith("select")
                ? explaining(statement, sql, connection.prepareStatement("explain (analyze, buffers) " + sql))
                : over(PreparedStatement.class, (asked, given) -> timed(statement, asked, given));
    }

    private Object timed(PreparedStatement statement, Method method, Object @Nullable [] values) throws Throwable {
        if (!method.getName().startsWith("execute")) {
            return call(statement, method, values);
        }
        long start = System.nanoTime();
        try {
            return call(statement, method, values);
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    private PreparedStatement explaining(PreparedStatement statement, String sql, PreparedStatement twin) {
        return over(PreparedStatement.class, (asked, given) -> {
            if (asked.getName().startsWith("set") || asked.getName().equals("close")) {
                call(twin, asked, given);
            } else if (asked.getName().startsWith("execute")) {
                plans.add(new Plan(sql, lines(twin)));
            }
            return call(statement, asked, given);
        });
    }

    private static List<String> lines(PreparedStatement twin) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows = twin.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    @FunctionalInterface
    private interface Call {
        Object of(Method method, Object @Nullable [] values) throws Throwable;
    }

    private static <T> T over(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> call.of(method, values)));
    }

    @SuppressWarnings("NullAway") // What a method without a result gives back is null to a proxy.
    private static Object call(Object target, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
