package sarangbang.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;

/**
 * Who has to be told of which message: a member who did not say it, has asked to be told somewhere, wants to hear of it,
 * and has nothing of the house open. It looks into the tables of five rooms of the house, because to ask each of them in
 * turn would be to ask for every member of every room.
 */
@Component
class Due {

    /** As {@link sarangbang.timeline.Message#calls} has it; in a direct room by being there. */
    private static final String CALLED = """
            (room.kind = 'DIRECT'
                or message.mentions && array[member.account_id, '%s'::uuid])""".formatted(AccountId.EVERYBODY);

    private static final String WANTED =
            "(room_wish.wanted is null or room_wish.wanted = 'MENTIONS' and " + CALLED + ") " + """
            and message.deleted is null and message.sender_id <> member.account_id
            and not exists (
                select from account where account.id = member.account_id and account.deactivated_at is not null)""";

    /** A program of theirs reads nothing to them. The rows of a node without a lease mean nothing. */
    private static final String THERE = """
            exists (
                select from presence join presence_lease on presence_lease.node_id = presence.node_id
                where presence.account_id = member.account_id and presence.in_person
                    and presence_lease.until > clock_timestamp())""";

    static final String WANTED_AND_AWAY = WANTED + " and not " + THERE;

    private final JdbcClient database;

    Due(JdbcClient database) {
        this.database = database;
    }

    /**
     * A message that somebody has not read yet, as he is told of it.
     *
     * @param room its name; null for a direct one
     * @param brought what comes with it, if anything does
     * @param called whether it is said to him
     * @param isThere whether he has the house open just now
     */
    record Waiting(
            @Nullable String room,
            AccountId sender,
            String body,
            @Nullable Brought brought,
            boolean called,
            boolean isThere) {}

    List<Alarm> among(List<Rouser.Spot> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select member.account_id, message.room_id, message.seq
                        from unnest(?, ?) as said (room, seq)
                        join message on message.room_id = said.room and message.seq = said.seq
                        join room on room.id = said.room
                        cross join (select distinct account_id from push_device) as asked
                        join member on member.room_id = said.room and member.account_id = asked.account_id
                        left join room_wish
                            on room_wish.account_id = member.account_id and room_wish.room_id = said.room
                        where""" + " " + WANTED_AND_AWAY)
                .params(
                        said.stream().map(spot -> spot.room().value()).toArray(UUID[]::new),
                        said.stream().map(Rouser.Spot::seq).toArray(Long[]::new))
                .query((row, number) -> alarm(row))
                .list();
    }

    static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getObject("account_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getLong("seq"),
                false);
    }

    /** Empty if it need not be told any more. */
    Optional<Waiting> still(Alarm alarm) {
        return database.sql("""
                        select room.name, message.sender_id, message.body,
                            file.name as file_name, file.type as file_type, cardinality(message.files) as files,""" + " " + CALLED + " " + """
                            as called,""" + " " + THERE + " " + """
                            as is_there
                        from message
                        join room on room.id = message.room_id
                        join member on member.room_id = message.room_id and member.account_id = ?
                        left join file on file.id = message.files[1]
                        left join room_wish
                            on room_wish.account_id = member.account_id and room_wish.room_id = message.room_id
                        where message.room_id = ? and message.seq = ? and not exists (
                            select from read_position
                            where read_position.account_id = member.account_id
                                and read_position.room_id = message.room_id and read_position.seq >= message.seq)
                        and""" + " " + WANTED)
                .params(alarm.account(), alarm.room(), alarm.seq())
                .query((row, number) -> new Waiting(
                        row.getString("name"),
                        new AccountId(row.getObject("sender_id", UUID.class)),
                        row.getString("body"),
                        brought(row),
                        row.getBoolean("called"),
                        row.getBoolean("is_there")))
                .optional();
    }

    private static @Nullable Brought brought(ResultSet row) throws SQLException {
        var name = row.getString("file_name");
        return name == null ? null : new Brought(name, row.getString("file_type"), row.getInt("files"));
    }

    boolean isRead(Alarm alarm) {
        return database.sql("""
                        select exists (
                            select from read_position where account_id = ? and room_id = ? and seq >= ?)""")
                .params(alarm.account(), alarm.room(), alarm.seq())
                .query(Boolean.class)
                .single();
    }
}
