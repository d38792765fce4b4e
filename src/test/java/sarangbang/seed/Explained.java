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

/** Has PostgreSQL explain the very statements that the server sends, with the very values, when somebody watches. */
final class Explained extends DelegatingDataSource {
    private final List<Plan> plans = new ArrayList<>();
    private boolean watched;

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

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return watched
                ? over(Connection.class, (method, values) -> explaining(connection, method, values))
                : connection;
    }

    private Object explaining(Connection connection, Method method, Object @Nullable [] values) throws Throwable {
        var result = call(connection, method, values);
        if (result instanceof PreparedStatement statement
                && values != null
                && values[0] instanceof String sql
                && sql.stripLeading().startsWith("select")) {
            var twin = connection.prepareStatement("explain (analyze, buffers) " + sql);
            return over(PreparedStatement.class, (asked, given) -> {
                if (asked.getName().startsWith("set") || asked.getName().equals("close")) {
                    call(twin, asked, given);
                } else if (asked.getName().startsWith("execute")) {
                    plans.add(new Plan(sql, lines(twin)));
                }
                return call(statement, asked, given);
            });
        }
        return result;
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
