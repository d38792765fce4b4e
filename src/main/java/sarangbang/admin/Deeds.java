package sarangbang.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profiles;

/** The record of what admins do, written with what it tells of: both are there, or neither. */
@Component
class Deeds {

    private final JdbcClient database;
    private final Profiles profiles;

    Deeds(JdbcClient database, Profiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    private record Row(
            long id,
            Instant at,
            @Nullable AccountId by,
            DeedKind kind,
            @Nullable AccountId account,
            @Nullable String detail) {}

    void add(DeedKind kind, @Nullable AccountId by, @Nullable AccountId account, @Nullable String detail) {
        database.sql("insert into admin_deed (by_id, kind, account_id, detail) values (?, ?, ?, ?)")
                .param(by == null ? null : by.value())
                .param(kind.name())
                .param(account == null ? null : account.value())
                .param(detail)
                .update();
    }

    /** The newest first. */
    List<Deed> before(long id, int limit) {
        var rows = database.sql("select * from admin_deed where id < ? order by id desc limit ?")
                .params(id, limit)
                .query((row, number) -> row(row))
                .list();
        var people = profiles.of(rows.stream()
                .flatMap(row -> Stream.of(Optional.ofNullable(row.by()), Optional.ofNullable(row.account())))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Deed(
                        row.id(),
                        row.at(),
                        row.by() == null ? null : Objects.requireNonNull(people.get(row.by())),
                        row.kind(),
                        row.account() == null ? null : Objects.requireNonNull(people.get(row.account())),
                        row.detail()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                account(row, "by_id"),
                DeedKind.valueOf(row.getString("kind")),
                account(row, "account_id"),
                row.getString("detail"));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}
