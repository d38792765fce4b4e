package sarangbang.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.presence.Gone;

/** Where people are written to, who is due for it, and which node does it. */
@Component
class MailAddresses {

    /** Of a room, the newest: whoever has left more unread has been called among them, or is not. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final JdbcClient database;

    MailAddresses(JdbcClient database) {
        this.database = database;
    }

    record Known(String address, boolean isConfirmed) {}

    /** Somebody for whom this node is to write. */
    record Addressee(AccountId account, String address, Language language, String farewell) {}

    Optional<Known> of(AccountId account) {
        return database.sql("""
                        select address, secret is null as is_confirmed from mail_address
                        where account_id = ? and address is not null""")
                .param(account.value())
                .query((row, number) -> new Known(row.getString("address"), row.getBoolean("is_confirmed")))
                .optional();
    }

    /**
     * Not confirmed yet.
     *
     * @return false if he has asked within the last minute: anybody's address may be typed, and is written to
     */
    boolean ask(Addressee wish, String secret) {
        return database.sql("""
                        insert into mail_address (account_id, address, language, secret, farewell) values (?, ?, ?, ?, ?)
                        on conflict (account_id) do update
                        set address = excluded.address, language = excluded.language, secret = excluded.secret,
                            farewell = excluded.farewell, asked_at = excluded.asked_at
                        where mail_address.asked_at < clock_timestamp() - interval '1 minute'""")
                        .params(
                                wish.account().value(),
                                wish.address(),
                                wish.language().name(),
                                secret,
                                wish.farewell())
                        .update()
                == 1;
    }

    /** @return whether it was the secret that was sent there */
    boolean confirm(AccountId account, String secret) {
        return database.sql("update mail_address set secret = null where account_id = ? and secret = ?")
                        .params(account.value(), secret)
                        .update()
                == 1;
    }

    void remove(AccountId account) {
        database.sql("update mail_address set address = null where account_id = ?")
                .param(account.value())
                .update();
    }

    void remove(String farewell) {
        database.sql("update mail_address set address = null where farewell = ?")
                .param(farewell)
                .update();
    }

    /** They were heard of some seconds ago, and have not seen what was said since. */
    @EventListener
    void on(Gone gone) {
        var silent = gone.silent();
        database.sql("""
                        update mail_address set there_at = clock_timestamp() - make_interval(secs => gone.silent)
                        from unnest(?, ?) as gone (account, silent) where account_id = gone.account""")
                .params(
                        silent.keySet().stream().map(AccountId::value).toArray(UUID[]::new),
                        silent.values().toArray(Long[]::new))
                .update();
    }

    /**
     * For whom something new has waited for so long since he was last there, and since the last mail; not twice a day
     * unless he has been there. For an hour nobody else writes to them, longer than a slow mail server takes for all.
     */
    List<Addressee> claim(Duration after, int most) {
        return database.sql("""
                        update mail_address set until = clock_timestamp() + interval '1 hour'
                        where account_id in (
                            select mail_address.account_id from mail_address
                            where address is not null and secret is null and until < clock_timestamp()
                                and (mailed_at is null or mailed_at < there_at
                                    or mailed_at < clock_timestamp() - interval '1 day')
                                and exists (
                                    select from member
                                    join room on room.id = member.room_id
                                    join log on log.room_id = member.room_id
                                        and log.active_at > greatest(there_at, mailed_at)
                                    left join read_position on read_position.account_id = member.account_id
                                        and read_position.room_id = member.room_id
                                    left join room_wish on room_wish.account_id = member.account_id
                                        and room_wish.room_id = member.room_id
                                    cross join lateral (
                                        select * from message
                                        where room_id = member.room_id and seq > coalesce(read_position.seq, 0)
                                            and at < clock_timestamp() - make_interval(secs => ?)
                                        order by seq desc limit ?) as message
                                    where member.account_id = mail_address.account_id
                                        and message.at > greatest(there_at, mailed_at)
                                        and""" + " " + Due.WANTED_AND_AWAY + """
                                )
                            order by mail_address.account_id limit ? for update of mail_address skip locked)
                        returning account_id, address, language, farewell""")
                .params(after.toSeconds(), MOST_LOOKED_AT, most)
                .query((row, number) -> new Addressee(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("address"),
                        Language.valueOf(row.getString("language")),
                        row.getString("farewell")))
                .list();
    }

    void mailed(AccountId account) {
        database.sql(
                        "update mail_address set mailed_at = clock_timestamp(), until = clock_timestamp() where account_id = ?")
                .param(account.value())
                .update();
    }
}
