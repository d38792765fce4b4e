package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sarangbang.alarm.PushHouse.PATIENCE;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sarangbang.room.RoomId;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is told while away, of what, and who is not. */
class PushTests {

    /** As it is felt; in a house where little happens. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final PushHouse HOUSE = new PushHouse();

    private final PushStation station = HOUSE.station();
    private final Guest writer = Guest.signedIn("writer", HOUSE.first());
    private final Guest reader = Guest.signedIn("reader", HOUSE.second());
    private final String room = writer.room("private");
    private final Browser phone = station.browserOf(reader);

    PushTests() {
        writer.invite(room, reader);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void whoIsAwayIsToldInWordsThatOnlyTheBrowserCanRead() throws GeneralSecurityException {
        long seq = HOUSE.say(writer, room, "저녁 먹었어요?");
        HOUSE.awaitShown(phone, seq);
        var pushed = station.shownAt(phone).getFirst();
        var words = pushed.words();
        assertThat(words.path("room").asString()).isEqualTo(room);
        assertThat(words.path("title").asString()).isEqualTo("방 " + writer.username());
        assertThat(words.path("body").asString()).isEqualTo("writer: 저녁 먹었어요?");
        assertThat(words.path("language").asString()).isEqualTo("ko");
        assertThat(station.header(pushed, "Topic")).isEqualTo(room.replace("-", ""));
        assertThat(station.header(pushed, "TTL")).isEqualTo("86400");
        assertThat(station.header(pushed, "Urgency")).isEqualTo("normal");
        assertThat(station.header(pushed, "Content-Encoding")).isEqualTo("aes128gcm");
        assertComesFromTheHouse(station.header(pushed, "Authorization"));
    }

    /** By the key that browsers were given for it, the same on both nodes. */
    private void assertComesFromTheHouse(String authorization) throws GeneralSecurityException {
        var parts = Pattern.compile("vapid t=((.+)\\.(.+))\\.(.+), k=(.+)").matcher(authorization);
        assertThat(parts.matches()).isTrue();
        var key = parts.group(5);
        assertThat(writer.get("/api/push-key").text("key")).isEqualTo(key);
        assertThat(reader.get("/api/push-key").text("key")).isEqualTo(key);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.publicKey(Base64.getUrlDecoder().decode(key)));
        signature.update(parts.group(1).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.group(4))))
                .isTrue();
        assertThat(json(parts.group(2)).path("alg").asString()).isEqualTo("ES256");
        assertThat(json(parts.group(3)).path("aud").asString()).isEqualTo(station.url());
        assertThat(json(parts.group(3)).path("exp").isIntegralNumber()).isTrue();
    }

    private static JsonNode json(String part) {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    @Test
    void whatHasNoWordsIsCalledByWhatCameWithIt() {
        var file = writer.bring(room, "회의록.txt", "말".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
        long seq = writer.post("/api/rooms/" + room + "/messages", Map.of("clientId", "f", "files", List.of(file)))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
        HOUSE.awaitShown(phone, seq);
        assertThat(station.shownAt(phone).getFirst().words().path("body").asString())
                .isEqualTo("writer: 파일: 회의록.txt");
    }

    @Test
    void whatIsSaidToSomebodyWakesTheDevice() {
        long seq = HOUSE.say(writer, room, "@" + reader.username() + " 급해요");
        HOUSE.awaitShown(phone, seq);
        assertThat(station.header(station.shownAt(phone).getFirst(), "Urgency")).isEqualTo("high");
    }

    @Test
    void nobodyIsToldWhoseAccountIsDeactivated() {
        var other = joined("other");
        var elsewhere = station.browserOf(other);
        HOUSE.database()
                .sql("update account set deactivated_at = now() where id = ?")
                .param(UUID.fromString(reader.id()))
                .update();
        long seq = HOUSE.say(writer, room, "다들 있어요?");
        HOUSE.awaitShown(elsewhere, seq);
        assertThat(station.shownAt(phone)).isEmpty();
        assertThat(HOUSE.isDone(reader, room, seq)).isFalse();
    }

    @Test
    void nobodyIsToldWhoIsThereOrMutedItOrSaidItOrIsNotInTheRoom() {
        var there = joined("there");
        var muted = joined("muted");
        var sparing = joined("sparing");
        var outsider = Guest.signedIn("outsider", HOUSE.first());
        var none = new Browser[] {
            station.browserOf(there), station.browserOf(muted), station.browserOf(outsider), station.browserOf(writer)
        };
        var sparingly = station.browserOf(sparing);
        want(muted, "none");
        want(sparing, "mentions");
        try (var socket = there.socket()) {
            assertThat(socket.isOpen()).isTrue();
            HOUSE.awaitPresent(there);
            HOUSE.say(writer, room, "모두에게");
            long called = HOUSE.say(writer, room, "@" + sparing.username() + " 에게");
            HOUSE.awaitShown(sparingly, called);
            await().atMost(PATIENCE).until(() -> station.shownAt(phone).size() == 2);
            assertThat(station.seqsShownAt(sparingly)).containsExactly(called);
            assertThat(none)
                    .allSatisfy(browser -> assertThat(station.triedAt(browser)).isEmpty());
        }
    }

    /** He counts as being there for some seconds yet. */
    @Test
    void whoGoesIsToldOfWhatWasSaidMeanwhile() {
        long seq;
        try (var socket = reader.socket()) {
            assertThat(socket.isOpen()).isTrue();
            HOUSE.awaitPresent(reader);
            seq = HOUSE.say(writer, room, "가지 마요");
        }
        HOUSE.awaitShown(phone, seq);
        assertThat(station.seqsShownAt(phone)).containsExactly(seq);
    }

    /** Who says so stands in the message's mentions as nobody. */
    @Test
    void whoIsCalledWithEverybodyIsCalled() {
        want(reader, "mentions");
        long seq = HOUSE.say(writer, room, "다들 모여요");
        var due = HOUSE.first().bean(Due.class);
        var spot = new Rouser.Spot(RoomId.of(room), seq);
        assertThat(due.among(List.of(spot))).isEmpty();
        HOUSE.database()
                .sql(
                        "update message set mentions = array['00000000-0000-0000-0000-000000000000'::uuid] where room_id = ?")
                .param(UUID.fromString(room))
                .update();
        var alarm = alarm(seq, false);
        assertThat(due.among(List.of(spot))).containsExactly(alarm);
        assertThat(due.still(alarm))
                .hasValueSatisfying(waiting -> assertThat(waiting.called()).isTrue());
    }

    private Guest joined(String name) {
        var guest = Guest.signedIn(name, HOUSE.first());
        writer.invite(room, guest);
        return guest;
    }

    private void want(Guest who, String wanted) {
        who.put("/api/rooms/" + room + "/alarms", Map.of("wanted", wanted)).expect(204);
    }

    enum Meanwhile {
        NOTHING,
        READ,
        REMOVED,
        MUTED,
        TAKEN_BACK,
        QUIET
    }

    /** The first try fails; before the next one something happens. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotToBeToldAnyMoreIsNotTold(Meanwhile meanwhile) {
        station.answer(phone, 503);
        long seq = HOUSE.say(writer, room, "혹시 있어요?");
        await().atMost(PATIENCE).until(() -> !station.triedAt(phone).isEmpty());
        happens(meanwhile, seq);
        station.answer(phone, 201);
        await().atMost(PATIENCE).until(() -> HOUSE.isDone(reader, room, seq));
        assertThat(station.shownAt(phone)).hasSize(meanwhile == Meanwhile.NOTHING ? 1 : 0);
    }

    private void happens(Meanwhile meanwhile, long seq) {
        var there = "/api/rooms/" + room;
        switch (meanwhile) {
            case NOTHING -> {}
            case READ -> reader.put(there + "/read", Map.of("seq", seq)).expect(204);
            case REMOVED -> writer.delete(there + "/members/" + reader.id()).expect(204);
            case MUTED -> want(reader, "none");
            case TAKEN_BACK -> writer.delete(there + "/messages/" + seq);
            case QUIET ->
                reader.put(
                                "/api/alarms",
                                Map.of("quiet", Map.of("from", "00:00", "until", "00:00", "zone", "Asia/Seoul")))
                        .expect(204);
        }
    }

    @ParameterizedTest
    @CsvSource({"503, 5", "429, 5", "400, 1"})
    void whatFailsTooOftenOrIsRefusedEndsAmongTheDead(int status, int times) {
        station.answer(phone, status);
        HOUSE.say(writer, room, "들리나요?");
        await().atMost(PATIENCE).until(() -> HOUSE.buried(room));
        assertThat(station.triedAt(phone)).hasSize(times);
    }

    @Test
    void oneDeviceIsNotToldAgainBecauseAnotherFails() {
        var laptop = station.browserOf(reader);
        station.answer(laptop, 503);
        long seq = HOUSE.say(writer, room, "둘 다?");
        await().atMost(PATIENCE).until(() -> station.triedAt(laptop).size() >= 2);
        station.answer(laptop, 201);
        HOUSE.awaitShown(laptop, seq);
        assertThat(station.seqsShownAt(phone)).containsExactly(seq);
        assertThat(station.seqsShownAt(laptop)).containsExactly(seq);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aBrowserThatIsGoneIsForgotten(int status) {
        var laptop = station.browserOf(reader);
        station.answer(phone, status);
        long seq = HOUSE.say(writer, room, "하나");
        HOUSE.awaitShown(laptop, seq);
        await().atMost(PATIENCE).until(() -> devices(reader) == 1);
        HOUSE.awaitShown(laptop, HOUSE.say(writer, room, "둘"));
        assertThat(station.triedAt(phone)).hasSize(1);
    }

    @Test
    void aBrowserIsToldNothingOnceSomebodyHasSignedOutThereOrTheSessionRanOut() {
        var out = reader.elsewhere(HOUSE.first());
        var old = reader.elsewhere(HOUSE.first());
        var left = station.browserOf(out);
        var expired = station.browserOf(old);
        out.delete("/api/session").expect(204);
        HOUSE.database().sql("""
                        update spring_session set expiry_time = 1 where primary_id = (
                            select primary_id from spring_session
                            where principal_name = ? order by creation_time desc limit 1)""").param(reader.id()).update();
        HOUSE.awaitShown(phone, HOUSE.say(writer, room, "누가 있나요?"));
        assertThat(station.triedAt(left)).isEmpty();
        assertThat(station.triedAt(expired)).isEmpty();
        assertThat(devices(reader)).isEqualTo(1);
    }

    @Test
    void whatIsReadElsewhereIsTakenAwayOnce() {
        long first = HOUSE.say(writer, room, "하나");
        long second = HOUSE.say(writer, room, "둘");
        HOUSE.awaitShown(phone, first, second);
        await().atMost(PATIENCE).until(() -> HOUSE.isDone(reader, room, second));
        read(first);
        read(second);
        await().atMost(AT_ONCE).until(() -> hushed() == 1);
        HOUSE.awaitShown(phone, HOUSE.say(writer, room, "셋"));
        assertThat(hushed()).isEqualTo(1);
    }

    /** It comes late: under the same topic it would take the place of what is not read. */
    @Test
    void whatIsReadTakesNothingAwayThatCameAfterIt() throws InterruptedException {
        long first = HOUSE.say(writer, room, "하나");
        long second = HOUSE.say(writer, room, "둘");
        HOUSE.awaitShown(phone, first, second);
        await().atMost(PATIENCE).until(() -> HOUSE.isDone(reader, room, second));
        var bell = HOUSE.first().bean(Bell.class);
        bell.hush(alarm(first, true));
        assertThat(hushed()).isZero();
        bell.hush(alarm(second, true));
        assertThat(hushed()).isEqualTo(1);
    }

    private Alarm alarm(long seq, boolean read) {
        return new Alarm(UUID.fromString(reader.id()), UUID.fromString(room), seq, read);
    }

    @Test
    void whatIsReadWhileTheDatabaseIsBusyIsTakenAwayAfterwards() {
        long seq = HOUSE.say(writer, room, "하나");
        HOUSE.awaitShown(phone, seq);
        await().atMost(PATIENCE).until(() -> HOUSE.isDone(reader, room, seq));
        HOUSE.holdUp("alarm", "set hushed = true", () -> read(seq));
        await().atMost(PATIENCE).until(() -> hushed() == 1);
    }

    /** It takes what comes and never answers; many alarms are for browsers of its own. */
    @Test
    void aServiceThatDoesNotAnswerKeepsNobodyElseWaiting() {
        var other = joined("other");
        try (var silent = new PushStation()) {
            for (var guest : List.of(reader, other, other, other, other)) {
                silent.keepSilent(silent.browserOf(guest));
            }
            for (int i = 0; i < 9; i++) {
                HOUSE.say(writer, room, "말 " + i);
            }
            long last = HOUSE.say(writer, room, "모두 들려요?");
            await().atMost(AT_ONCE).until(() -> station.seqsShownAt(phone).contains(last));
            read(last);
            await().atMost(AT_ONCE).until(() -> hushed() == 1);
        }
    }

    private void read(long seq) {
        reader.put("/api/rooms/" + room + "/read", Map.of("seq", seq)).expect(204);
    }

    private long hushed() {
        return station.triedAt(phone).stream().filter(one -> !one.isSaid()).count();
    }

    @Test
    void ofManyBrowsersTheNewestTenAreTold() {
        for (int i = 0; i < 10; i++) {
            station.browserOf(reader);
        }
        assertThat(devices(reader)).isEqualTo(10);
        HOUSE.awaitShown(station.browserOf(reader), HOUSE.say(writer, room, "열하나"));
        assertThat(station.triedAt(phone)).isEmpty();
    }

    @Test
    void theSameBrowserIsOneDeviceAndItsOwnersAlone() {
        var again = phone.subscription(station.url());
        var id = reader.post("/api/push-subscriptions", again).expect(201).text("id");
        assertThat(devices(reader)).isEqualTo(1);
        assertThat(writer.delete("/api/push-subscriptions/" + id).expect(404).problem())
                .isEqualTo("not-found");
        reader.delete("/api/push-subscriptions/" + id).expect(204);
        assertThat(devices(reader)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint, http://push.example.com/x",
        "endpoint, ftp://push.example.com/x",
        "endpoint, https://push example com",
        "p256dh, BCVx",
        "auth, BTBZ",
        "language, xx"
    })
    void nobodyIsToldWhoCannotBeReached(String field, String value) {
        var wrong = new HashMap<>(Browser.another().subscription(station.url()));
        wrong.put(field, value);
        assertThat(reader.post("/api/push-subscriptions", wrong).expect(400).problem())
                .isEqualTo("invalid");
    }

    private static long devices(Guest guest) {
        return HOUSE.database()
                .sql("select count(*) from push_device where account_id = ?")
                .param(UUID.fromString(guest.id()))
                .query(Long.class)
                .single();
    }
}
