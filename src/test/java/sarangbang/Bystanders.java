package sarangbang;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are members of a room and do nothing there, for what hangs on how many there are. */
public final class Bystanders {

    private Bystanders() {}

    public static void join(String room, int people) {
        House.first()
                .bean(JdbcClient.class)
                .sql("""
                        with crowd as (
                            insert into account (id, username, display_name, password_hash, created_at)
                            select gen_random_uuid(), 'crowd-' || gen_random_uuid(), 'crowd', '-', now()
                            from generate_series(1, ?) returning id)
                        insert into member (room_id, account_id, role, joined_at)
                        select ?, id, 'MEMBER', now() from crowd""")
                .params(people, UUID.fromString(room))
                .update();
    }
}
