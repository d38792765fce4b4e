package sarangbang.alarm;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.presence.Gone;

/** What was not told to somebody because they counted as being there, and who have gone since without reading it. */
@Component
class Missed {

    /** Whoever stayed for longer than that has had it before them. */
    private static final int PUT_ASIDE_SECONDS = 120;

    /** Of a room; they are one notification. */
    private static final int MOST_OF_A_ROOM = 20;

    private final JdbcClient database;

    Missed(JdbcClient database) {
        this.database = database;
    }

    List<Alarm> by(Gone gone) {
        var silent = gone.silent();
        var accounts = silent.keySet().stream().map(AccountId::value).toArray(UUID[]::new);
        return Stream.concat(said(accounts, silent.values().toArray(Long[]::new)).stream(), putAside(accounts).stream())
                .distinct()
                .toList();
    }

    /** Since they were heard of last. */
    private List<Alarm> said(UUID[] gone, Long[] silentSeconds) {
        return database.sql("""
                        select member.account_id, message.room_id, message.seq
                        from unnest(?, ?) as gone (account, silent)
                        join member on member.account_id = gone.account
                        join room on room.id = member.room_id
                        join log on log.room_id = member.room_id
                            and log.active_at > clock_timestamp() - make_interval(secs => gone.silent)
                        left join room_wish
                            on room_wish.account_id = member.account_id and room_wish.room_id = member.room_id
                        left join read_position
                            on read_position.account_id = member.account_id and read_position.room_id = member.room_id
                        cross join lateral (
                            select * from message
                            where room_id = member.room_id and seq > coalesce(read_position.seq, 0)
                            order by seq desc limit ?) as message
                        where exists (select from push_device where push_device.account_id = member.account_id)
                            and message.at > clock_timestamp() - make_interval(secs => gone.silent)
                            and""" + " " + Due.WANTED_AND_AWAY)
                .params(gone, silentSeconds, MOST_OF_A_ROOM)
                .query((row, number) -> Due.alarm(row))
                .list();
    }

    /** It was to be told at a moment when they had come. */
    private List<Alarm> putAside(UUID[] gone) {
        return database.sql("""
                        select account_id, room_id, seq from alarm
                        where account_id = any(?) and not done
                            and until between clock_timestamp() - make_interval(secs => ?) and clock_timestamp()""")
                .params(gone, PUT_ASIDE_SECONDS)
                .query((row, number) -> Due.alarm(row))
                .list();
    }
}
