package sarangbang.admin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Admins;
import sarangbang.account.ToldAll;

/** The one announcement of the house, if there is one, and how it comes and goes. */
@Component
class Announcements {

    private final Admins admins;
    private final JdbcClient database;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    Announcements(Admins admins, JdbcClient database, Deeds deeds, ApplicationEventPublisher events) {
        this.admins = admins;
        this.database = database;
        this.deeds = deeds;
        this.events = events;
    }

    /**
     * As everybody hears it.
     *
     * @param text null when it is over
     * @param at of two that come in the wrong order the later one holds
     */
    record News(String type, @Nullable String text, Instant at) {}

    Optional<Announcement> now() {
        return database.sql("select text, at from announcement")
                .query((row, number) -> new Announcement(
                        row.getString("text"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    @Transactional
    Announcement announce(String text, AccountId by) {
        admins.confirm(by);
        var at = database.sql("""
                        insert into announcement (text) values (?)
                        on conflict (one) do update set text = excluded.text, at = clock_timestamp()
                        returning at""")
                .param(text)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single();
        deeds.add(DeedKind.ANNOUNCED, by, null, text);
        tell(text, at);
        return new Announcement(text, at);
    }

    @Transactional
    void silence(AccountId by) {
        admins.confirm(by);
        var gone = database.sql("delete from announcement returning clock_timestamp() as at")
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
        gone.ifPresent(at -> {
            deeds.add(DeedKind.SILENCED, by, null, null);
            tell(null, at);
        });
    }

    private void tell(@Nullable String text, Instant at) {
        events.publishEvent(new ToldAll(new News("house.announced", text, at)));
    }
}
