package sarangbang.timeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static sarangbang.timeline.Events.longs;
import static sarangbang.timeline.Events.texts;
import static sarangbang.timeline.Events.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** Who has given which emoji to a message. */
@Component
class Reactions {

    private final JdbcClient database;

    Reactions(JdbcClient database) {
        this.database = database;
    }

    void add(List<Reaction> rows, Together together) {
        together.tell(
                """
                        insert into reaction (room_id, message, account_id, emoji, seq)
                        select * from unnest(?, ?, ?, ?, ?)""",
                uuids(rows, row -> row.message().room().value()),
                longs(rows, row -> row.message().seq()),
                uuids(rows, row -> row.account().value()),
                texts(rows, Reaction::emoji),
                longs(rows, Reaction::seq));
    }

    void remove(Collection<Reaction.Key> keys, Together together) {
        together.tell(
                """
                        delete from reaction using unnest(?, ?, ?, ?) as t (room, message, account, emoji)
                        where room_id = t.room and reaction.message = t.message and account_id = t.account
                            and reaction.emoji = t.emoji""",
                uuids(keys, key -> key.message().room().value()),
                longs(keys, key -> key.message().seq()),
                uuids(keys, key -> key.account().value()),
                texts(keys, Reaction.Key::emoji));
    }

    void removeAllOf(Collection<Spot> messages, Together together) {
        together.tell("""
                        delete from reaction using unnest(?, ?) as t (room, message)
                        where room_id = t.room and reaction.message = t.message""", uuids(messages, spot -> spot.room().value()), longs(messages, Spot::seq));
    }

    /** What people have given to a message, for each such pair that is asked for. */
    Together.Answer<Reaction> of(Collection<Deed.React> asked, Together together) {
        return together.ask(
                """
                        select distinct reaction.* from unnest(?, ?, ?) as asked (room, message, account)
                        join reaction on room_id = room and reaction.message = asked.message and account_id = account""",
                (row, number) -> reaction(row),
                uuids(asked, react -> react.room().value()),
                longs(asked, Deed.React::target),
                uuids(asked, react -> react.by().value()));
    }

    /** By emoji, each with its givers in the order in which they gave it. */
    Map<Spot, Map<String, List<AccountId>>> on(Collection<Spot> messages) {
        return database
                .sql("""
                        select reaction.* from unnest(?, ?) as asked (room, message)
                        join reaction on room_id = room and reaction.message = asked.message
                        order by reaction.seq""")
                .params(uuids(messages, spot -> spot.room().value()), longs(messages, Spot::seq))
                .query((row, number) -> reaction(row))
                .list()
                .stream()
                .collect(groupingBy(
                        Reaction::message,
                        groupingBy(Reaction::emoji, LinkedHashMap::new, mapping(Reaction::account, toList()))));
    }

    private static Reaction reaction(ResultSet row) throws SQLException {
        return new Reaction(
                new Spot(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("message")),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("emoji"),
                row.getLong("seq"));
    }
}
