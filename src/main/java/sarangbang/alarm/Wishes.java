package sarangbang.alarm;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.MemberLeft;
import sarangbang.room.RoomId;

/** What people want to be told while they look elsewhere; where they have said nothing, everything. */
@Component
class Wishes {

    private final JdbcClient database;

    Wishes(JdbcClient database) {
        this.database = database;
    }

    /** Whoever comes back begins anew. */
    @EventListener
    void on(MemberLeft left) {
        want(left.account(), left.room(), Wanted.ALL);
    }

    /** Rooms of which not everything is wanted. */
    Map<RoomId, Wanted> of(AccountId account) {
        Map<RoomId, Wanted> rooms = new HashMap<>();
        database.sql("select room_id, wanted from room_wish where account_id = ?")
                .param(account.value())
                .query((row, number) -> rooms.put(
                        new RoomId(row.getObject("room_id", UUID.class)), Wanted.valueOf(row.getString("wanted"))))
                .list();
        return rooms;
    }

    void want(AccountId account, RoomId room, Wanted wanted) {
        if (wanted == Wanted.ALL) {
            database.sql("delete from room_wish where account_id = ? and room_id = ?")
                    .params(account.value(), room.value())
                    .update();
            return;
        }
        database.sql("""
                        insert into room_wish (account_id, room_id, wanted) values (?, ?, ?)
                        on conflict (account_id, room_id) do update set wanted = excluded.wanted""").params(account.value(), room.value(), wanted.name()).update();
    }

    Optional<QuietHours> quietHours(AccountId account) {
        return database.sql("select begin_at, end_at, zone from quiet_hours where account_id = ?")
                .param(account.value())
                .query((row, number) -> new QuietHours(
                        row.getObject("begin_at", LocalTime.class),
                        row.getObject("end_at", LocalTime.class),
                        ZoneId.of(row.getString("zone"))))
                .optional();
    }

    /** @param hours null for none */
    void beQuiet(AccountId account, @Nullable QuietHours hours) {
        if (hours == null) {
            database.sql("delete from quiet_hours where account_id = ?")
                    .param(account.value())
                    .update();
            return;
        }
        database.sql("""
                        insert into quiet_hours (account_id, begin_at, end_at, zone) values (?, ?, ?, ?)
                        on conflict (account_id) do update
                        set begin_at = excluded.begin_at, end_at = excluded.end_at, zone = excluded.zone""")
                .params(
                        account.value(),
                        hours.from(),
                        hours.until(),
                        hours.zone().getId())
                .update();
    }
}
