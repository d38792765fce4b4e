package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sarangbang.alarm.PushHouse.PATIENCE;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import sarangbang.presence.Gone;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** Who counts as being there when something is said, and hears of it once they are not. */
class AwayTests {

    private static final PushHouse HOUSE = new PushHouse();

    private final PushStation station = HOUSE.station();
    private final Guest writer = Guest.signedIn("writer", HOUSE.first());
    private final Guest reader = Guest.signedIn("reader", HOUSE.second());
    private final String room = writer.room("private");
    private final Browser phone = station.browserOf(reader);

    AwayTests() {
        writer.invite(room, reader);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    /** Its page wakes for a moment, just as it was to be told. */
    @Test
    void whoCameAndWentWithoutReadingIsTold() {
        station.answer(phone, 503);
        long seq = HOUSE.say(writer, room, "봤어요?");
        await().atMost(PATIENCE).until(() -> !station.triedAt(phone).isEmpty());
        try (var socket = reader.socket()) {
            assertThat(socket.isOpen()).isTrue();
            HOUSE.awaitPresent(reader);
            station.answer(phone, 201);
            await().atMost(PATIENCE).until(() -> isPutAside(seq));
            assertThat(station.shownAt(phone)).isEmpty();
        }
        HOUSE.awaitShown(phone, seq);
        assertThat(station.seqsShownAt(phone)).containsExactly(seq);
    }

    private boolean isPutAside(long seq) {
        return HOUSE.database()
                .sql("""
                        select exists (
                            select from alarm where account_id = ? and room_id = ? and seq = ? and not done
                                and until between clock_timestamp() - interval '1 minute' and clock_timestamp())""")
                .params(UUID.fromString(reader.id()), UUID.fromString(room), seq)
                .query(Boolean.class)
                .single();
    }

    /** As a phone that is locked: nothing says that it hears no more. */
    @Test
    void whoseLineDiedWithoutAWordIsToldOfAllThatWasSaidSince() {
        var line = Wire.open(reader.url(), reader.handshakeHeaders())
                .connect("5000,10000")
                .subscribeRoom(room);
        HOUSE.awaitPresent(reader);
        wantMail();
        line.stopReading();
        long seq = HOUSE.say(writer, room, "여보세요?");
        HOUSE.awaitShown(phone, seq);
        assertThat(station.seqsShownAt(phone)).containsExactly(seq);
        await().atMost(PATIENCE).until(() -> wasThereBefore(seq));
    }

    private void wantMail() {
        HOUSE.database()
                .sql("""
                        insert into mail_address (account_id, address, language, farewell, there_at)
                        values (?, 'reader@example.com', 'KOREAN', ?, 'infinity')""")
                .params(UUID.fromString(reader.id()), reader.id())
                .update();
    }

    /** As mails reckon: they tell of what was said since. */
    private boolean wasThereBefore(long seq) {
        return HOUSE.database()
                .sql("""
                        select there_at < at from mail_address, message
                        where mail_address.account_id = ? and room_id = ? and seq = ?""")
                .params(UUID.fromString(reader.id()), UUID.fromString(room), seq)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoHasNothingOpenButAProgramIsTold() {
        try (var program = reader.program(HOUSE.second()).socket()) {
            assertThat(program.isOpen()).isTrue();
            HOUSE.awaitPresent(reader);
            HOUSE.awaitShown(phone, HOUSE.say(writer, room, "로봇 말고 사람 있어요?"));
        }
    }

    @Test
    void whoGoesAndLeavesAProgramThereIsToldOfWhatWasSaidMeanwhile() {
        try (var program = reader.program(HOUSE.second()).socket()) {
            assertThat(program.isOpen()).isTrue();
            long seq;
            try (var page = reader.socket()) {
                assertThat(page.isOpen()).isTrue();
                await().atMost(PATIENCE).until(() -> isThereInPerson(reader));
                seq = HOUSE.say(writer, room, "가지 마요");
            }
            HOUSE.awaitShown(phone, seq);
        }
    }

    private static boolean isThereInPerson(Guest guest) {
        return HOUSE.database()
                .sql("select exists (select from presence where account_id = ? and in_person)")
                .param(UUID.fromString(guest.id()))
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoGoesIsToldThoughSomebodyElseCannotBearThatTheyWent() {
        var hurt = new Hurt();
        HOUSE.second().context().addApplicationListener(hurt);
        long seq;
        try (var socket = reader.socket()) {
            assertThat(socket.isOpen()).isTrue();
            HOUSE.awaitPresent(reader);
            seq = HOUSE.say(writer, room, "가지 마요");
        }
        HOUSE.awaitShown(phone, seq);
        assertThat(hurt.isOver.getAndSet(true)).isFalse();
        assertThat(hurt.wasHurt).isTrue();
    }

    private static final class Hurt implements ApplicationListener<PayloadApplicationEvent<Gone>>, Ordered {

        private final AtomicBoolean isOver = new AtomicBoolean();
        private volatile boolean wasHurt;

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<Gone> gone) {
            if (!isOver.get()) {
                wasHurt = true;
                throw new IllegalStateException("They are gone");
            }
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }
}
