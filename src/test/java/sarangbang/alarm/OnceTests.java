package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sarangbang.alarm.PushHouse.PATIENCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.stack.Node;
import sarangbang.stack.Ports;
import sarangbang.visit.Guest;

/** One alarm for each person and message, whichever node dies when. */
class OnceTests {

    private static final String DUE_BY_KEY = "/api/bindings/sarangbang/e/sarangbang.alarms/q/" + AlarmQueue.DUE;

    private static final PushHouse HOUSE = new PushHouse();

    private final PushStation station = HOUSE.station();
    private final Guest writer = Guest.signedIn("writer", HOUSE.first());
    private final Guest reader = Guest.signedIn("reader", HOUSE.second());
    private final String room = writer.room("private");
    private final Browser phone = station.browserOf(reader);

    OnceTests() {
        writer.invite(room, reader);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    /** It has committed, and cannot put anything into the queue; then it goes. */
    @Test
    void whatANodeCouldNotAnnounceAnotherDoes() {
        var environment = new HashMap<>(HOUSE.stack().environment());
        environment.put("RABBITMQ_PORT", "1");
        var lonely = HOUSE.node("lonely", environment);
        var there = writer.program(lonely);
        long seq = HOUSE.say(there, room, "거기 누구 있어요?");
        assertThat(station.triedAt(phone)).isEmpty();
        lonely.context().close();
        HOUSE.awaitShown(phone, seq);
        staysShown(seq);
    }

    /** As after a kill -9 between claiming and sending: the claim is there, and nobody works on it. */
    @Test
    void whatADeadNodeHasClaimedIsToldWhenItsLeaseIsOver() {
        long seq = HOUSE.say(writer, room, "하나") + 1;
        claim(seq, false);
        HOUSE.say(writer, room, "둘");
        assertThat(station.seqsShownAt(phone)).doesNotContain(seq);
        HOUSE.awaitShown(phone, seq);
        staysShown(seq);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        long seq = HOUSE.say(writer, room, "하나") + 1;
        claim(seq, true);
        HOUSE.say(writer, room, "둘");
        HOUSE.awaitShown(phone, HOUSE.say(writer, room, "셋"));
        assertThat(station.seqsShownAt(phone)).doesNotContain(seq);
    }

    private void claim(long seq, boolean done) {
        HOUSE.database()
                .sql("""
                        insert into alarm (account_id, room_id, seq, until, done)
                        values (?, ?, ?, clock_timestamp() + interval '2 seconds', ?)""")
                .params(UUID.fromString(reader.id()), UUID.fromString(room), seq, done)
                .update();
    }

    /** As after a kill -9 between putting it into the queue and taking it out of the outbox. */
    @Test
    void whatIsAnnouncedTwiceIsToldOnce() {
        long seq = HOUSE.say(writer, room, "한 번만");
        HOUSE.awaitShown(phone, seq);
        await().atMost(PATIENCE).until(() -> HOUSE.isDone(reader, room, seq));
        HOUSE.database()
                .sql("insert into outbox (node_id, rooms, firsts, lasts) "
                        + "values (gen_random_uuid(), array[?::uuid], array[?::bigint], array[?::bigint])")
                .params(room, seq, seq)
                .update();
        await().atMost(PATIENCE).until(() -> outboxRows() == 0);
        HOUSE.awaitShown(phone, HOUSE.say(writer, room, "다음"));
        staysShown(seq);
    }

    /** For want of the database; the room has heard it meanwhile. */
    @Test
    void whatCouldNotBeLookedAtIsLookedAtAgainAndTheRoomIsNotToldAgain() {
        var spy = new Spy(HOUSE.stack().console(), room);
        var seqs = new ArrayList<Long>();
        HOUSE.holdUp("room_wish", "left join room_wish", () -> seqs.add(HOUSE.say(writer, room, "들었어요?")));
        HOUSE.awaitShown(phone, seqs.getFirst());
        await().atMost(PATIENCE).until(() -> outboxRows() == 0);
        assertThat(spy.timesHeard(seqs.getFirst())).isEqualTo(1);
    }

    /** It confirms what it drops. */
    @Test
    void whatTheBrokerHasNoQueueForWaitsUntilItHas() {
        unbind();
        long seq;
        try {
            seq = HOUSE.say(writer, room, "닿았어요?");
            await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> outboxRows() == 1);
            assertThat(station.triedAt(phone)).isEmpty();
        } finally {
            bind();
        }
        HOUSE.awaitShown(phone, seq);
        await().atMost(PATIENCE).until(() -> outboxRows() == 0);
        staysShown(seq);
    }

    private static void unbind() {
        HOUSE.stack().console().exchange("DELETE", DUE_BY_KEY + "/" + AlarmQueue.DUE, "");
    }

    private static void bind() {
        HOUSE.stack().console().exchange("POST", DUE_BY_KEY, """
                {"routing_key": "%s"}""".formatted(AlarmQueue.DUE));
    }

    private long outboxRows() {
        return HOUSE.database()
                .sql("select count(*) from outbox where ?::uuid = any(rooms)")
                .param(room)
                .query(Long.class)
                .single();
    }

    private void staysShown(long seq) {
        assertThat(station.seqsShownAt(phone)).containsOnlyOnce(seq);
    }

    /**
     * It writes, announces and tells like the others, and is killed in the middle of it. What it had just brought to the
     * push service and not yet marked comes a second time: one for each of its hands at the most, and so that it takes the
     * place of the first.
     */
    @Test
    void everybodyIsToldOfEverythingThoughANodeIsKilled() {
        var browsers = crowd();
        var victim = process();
        victim.awaitUp();
        var there = writer.program(new House.Node(
                "http://localhost:" + victim.port(), HOUSE.first().context()));
        var seqs = chatter(there, () -> victim.process().destroyForcibly());
        browsers.forEach(browser -> HOUSE.awaitShown(browser, seqs));
        await().atMost(PATIENCE).until(() -> undone() == 0);
        var doubles =
                browsers.stream().flatMap(browser -> doubles(browser).stream()).toList();
        assertThat(doubles).hasSizeLessThanOrEqualTo(AlarmConfiguration.AT_ONCE);
        assertThat(doubles)
                .allSatisfy(again -> assertThat(first(again)).satisfies(first -> {
                    assertThat(station.header(again, "Topic")).isEqualTo(station.header(first, "Topic"));
                    assertThat(again.words()).isEqualTo(first.words());
                }));
    }

    @Test
    void everybodyIsToldOfEverythingOnceWhileNobodyIsKilled() {
        var browsers = crowd();
        var seqs = chatter(writer.program(HOUSE.first()), () -> {});
        browsers.forEach(browser -> HOUSE.awaitShown(browser, seqs));
        await().atMost(PATIENCE).until(() -> undone() == 0);
        assertThat(browsers).allSatisfy(browser -> assertThat(doubles(browser)).isEmpty());
    }

    /** Of five people. */
    private List<Browser> crowd() {
        var browsers = new ArrayList<Browser>(List.of(phone));
        for (int i = 0; i < 4; i++) {
            var another = Guest.signedIn("reader", HOUSE.first());
            writer.invite(room, another);
            browsers.add(station.browserOf(another));
        }
        return browsers;
    }

    /** There and elsewhere, with something that happens in the middle of it, and elsewhere alone from then on. */
    private Long[] chatter(Guest there, Runnable happens) {
        var here = writer.program(HOUSE.second());
        var seqs = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            seqs.add(HOUSE.say(i % 2 == 0 && i < 20 ? there : here, room, "말 " + i));
            if (i == 20) {
                happens.run();
            }
        }
        return seqs.toArray(Long[]::new);
    }

    /** What it was shown again. */
    private List<PushStation.Pushed> doubles(Browser browser) {
        var seqs = new HashSet<Long>();
        return station.shownAt(browser).stream()
                .filter(one -> !seqs.add(one.seq()))
                .toList();
    }

    private PushStation.Pushed first(PushStation.Pushed again) {
        return station.shownAt(again.to()).stream()
                .filter(one -> one.seq() == again.seq())
                .findFirst()
                .orElseThrow();
    }

    private long undone() {
        return HOUSE.database()
                .sql("select count(*) from alarm where room_id = ? and not done")
                .param(UUID.fromString(room))
                .query(Long.class)
                .single();
    }

    private static Node process() {
        var environment = new HashMap<>(HOUSE.stack().environment());
        environment.put("CHAT_OUTSIDE_ALLOWED", "127.0.0.1");
        environment.put("CHAT_ALARM_LEASE", "5s");
        var program = List.of("-cp", System.getProperty("java.class.path"), "sarangbang.Sarangbang");
        return HOUSE.stack().launch(program, environment, Ports.free(1).getFirst());
    }
}
