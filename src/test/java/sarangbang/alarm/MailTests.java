package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.stack.Ports;
import sarangbang.visit.Guest;

/** Two nodes and a mail server that takes what they send. */
class MailTests {

    private static final GreenMail SERVER = started();
    private static final House.Node FIRST = node("mail-1");
    private static final House.Node SECOND = node("mail-2");

    private final Guest writer = Guest.signedIn("writer", FIRST);
    private final Guest reader = Guest.signedIn("reader", SECOND);
    private final String room = writer.room("private");
    private final String address = reader.id() + "@example.com";
    private final JdbcClient database = FIRST.bean(JdbcClient.class);

    MailTests() {
        writer.invite(room, reader);
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(Ports.free(1).getFirst(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static House.Node node(String name) {
        return House.start(
                name,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + SERVER.getSmtp().getPort(),
                "chat.mail.url=https://chat.example.com",
                "chat.mail.from=house@example.com");
    }

    @AfterAll
    static void close() {
        FIRST.context().close();
        SECOND.context().close();
        SERVER.stop();
    }

    @Test
    void whoIsAwayForLongIsWrittenToOnceWhicheverNodeLooks() throws Exception {
        confirmed();
        say("저녁 먹었어요?");
        say("안 오세요?");
        look();
        assertThat(mails()).hasSize(1);
        pass("2 hours");
        look();
        look();
        assertThat(mails()).hasSize(2);
        var digest = mails().getLast();
        assertThat(digest.getSubject()).isEqualTo("사랑방: 기다리는 이야기가 있어요");
        assertThat(text(digest))
                .contains("방 " + writer.username() + " (2개)", "writer: 저녁 먹었어요?", "writer: 안 오세요?")
                .contains("https://chat.example.com/?inbox");
        assertThat(digest.getFrom()[0]).hasToString("house@example.com");
    }

    @Test
    void notAgainUntilTheyHaveBeenThereOrADayHasPassed() throws Exception {
        confirmed();
        say("하나");
        pass("2 hours");
        look();
        assertThat(mails()).hasSize(2);
        say("둘");
        pass("2 hours");
        look();
        assertThat(mails()).hasSize(2);
        pass("1 day");
        look();
        assertThat(mails()).hasSize(3);
        pass("2 days");
        look();
        assertThat(mails()).as("nothing new").hasSize(3);
    }

    @Test
    void whatIsReadOrMutedOrSeenIsNotWrittenOf() throws Exception {
        confirmed();
        say("하나");
        pass("2 hours");
        reader.put("/api/rooms/" + room + "/alarms", Map.of("wanted", "none")).expect(204);
        look();
        assertThat(mails()).hasSize(1);
        reader.put("/api/rooms/" + room + "/alarms", Map.of("wanted", "all")).expect(204);
        database.sql("update mail_address set there_at = clock_timestamp() - interval '1 minute' where account_id = ?")
                .param(uuid(reader))
                .update();
        look();
        assertThat(mails()).as("he has been there since").hasSize(1);
        pass("2 hours");
        say("둘");
        pass("2 hours");
        reader.put("/api/rooms/" + room + "/read", Map.of("seq", 3)).expect(204);
        look();
        assertThat(mails()).as("it is read").hasSize(1);
    }

    @Test
    void aCallIsWrittenOfHoweverMuchWasSaidAfterIt() throws Exception {
        confirmed();
        reader.put("/api/rooms/" + room + "/alarms", Map.of("wanted", "mentions"))
                .expect(204);
        say("@" + reader.username() + " 이것만 봐 주세요");
        for (int i = 0; i < 25; i++) {
            say("딴 얘기 " + i);
        }
        pass("2 hours");
        look();
        assertThat(mails()).hasSize(2);
        assertThat(text(mails().getLast())).contains("(1개)", "이것만 봐 주세요").doesNotContain("딴 얘기");
    }

    @Test
    void nobodyIsWrittenToWhoseAccountIsDeactivated() throws Exception {
        confirmed();
        say("하나");
        pass("2 hours");
        deactivate("now()");
        look();
        assertThat(mails()).hasSize(1);
        deactivate("null");
        look();
        assertThat(mails()).hasSize(2);
    }

    private static UUID uuid(Guest guest) {
        return UUID.fromString(guest.id());
    }

    private void deactivate(String when) {
        database.sql("update account set deactivated_at = " + when + " where id = ?")
                .param(uuid(reader))
                .update();
    }

    @Test
    void oneWhomNoMailReachesKeepsNobodyFromTheirs() throws Exception {
        var reached = guests("reached");
        var broken = guests("broken");
        for (var guest : broken) {
            address(guest, "no mail can be written to (this");
        }
        say("하나");
        pass("2 hours");
        look();
        for (var guest : reached) {
            assertThat(mails(guest.id() + "@example.com")).hasSize(2);
        }
    }

    /** Some, since nobody says in which order they are written to. */
    private List<Guest> guests(String name) {
        var guests = Stream.generate(() -> Guest.signedIn(name, FIRST)).limit(3).toList();
        for (var guest : guests) {
            writer.invite(room, guest);
            address(guest, guest.id() + "@example.com");
        }
        return guests;
    }

    private void address(Guest guest, String address) {
        guest.put("/api/mail", Map.of("address", guest.id() + "@example.com", "language", "ko"));
        database.sql("update mail_address set secret = null, address = ? where account_id = ?")
                .params(address, uuid(guest))
                .update();
    }

    @Test
    void whoAsksWhileTheMailServerIsAwayIsToldSo() {
        SERVER.stop();
        try {
            assertThat(ask().expect(502).problem()).isEqualTo("mail-not-taken");
            assertThat(reader.get("/api/mail").json().path("address").isNull()).isTrue();
        } finally {
            SERVER.start();
        }
    }

    @Test
    void nothingIsSentToAnAddressThatNobodyConfirmed() throws Exception {
        ask().expect(204);
        say("하나");
        pass("2 hours");
        look();
        assertThat(mails()).hasSize(1);
        assertThat(confirm(writer, secret()).expect(404).problem()).isEqualTo("link-not-good");
        confirm(reader, secret()).expect(204);
        confirm(reader, secret()).expect(404);
        look();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void nobodyIsWrittenToMoreThanOnceAMinuteToConfirm() {
        ask().expect(204);
        reader.delete("/api/mail").expect(204);
        assertThat(ask().expect(429).problem()).isEqualTo("rate");
        var wrong = Map.of("address", "nobody", "language", "ko");
        assertThat(writer.put("/api/mail", wrong).expect(400).problem()).isEqualTo("invalid");
    }

    @Test
    void whoeverHasTheMailTakesTheAddressBack() throws Exception {
        confirmed();
        say("하나");
        pass("2 hours");
        look();
        var digest = mails().getLast();
        var oneClick = digest.getHeader("List-Unsubscribe")[0];
        assertThat(digest.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        var token = group(oneClick, "<https://chat.example.com/api/mail/unsubscribe\\?token=(.+)>");
        assertThat(text(digest)).contains("https://chat.example.com/unsubscribe?token=" + token);
        Guest.stranger(FIRST).post("/api/mail/unsubscribe?token=" + token, "").expect(204);
        assertThat(reader.get("/api/mail").json().path("address").isNull()).isTrue();
        say("둘");
        pass("3 days");
        look();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aHouseWithoutSmtpSaysSo() {
        var guest = Guest.signedIn("guest", House.first());
        assertThat(guest.get("/api/mail").json().path("available").asBoolean()).isFalse();
        var wish = Map.of("address", address, "language", "ko");
        assertThat(guest.put("/api/mail", wish).expect(409).problem()).isEqualTo("mail-off");
    }

    private void confirmed() throws Exception {
        ask().expect(204);
        confirm(reader, secret()).expect(204);
        assertThat(reader.get("/api/mail").json().path("confirmed").asBoolean()).isTrue();
    }

    private Guest.Answer ask() {
        return reader.put("/api/mail", Map.of("address", address, "language", "ko"));
    }

    private static Guest.Answer confirm(Guest who, String secret) {
        return who.post("/api/mail/confirm", Map.of("secret", secret));
    }

    /** Of the first mail. */
    private String secret() throws Exception {
        return group(text(mails().getFirst()), "https://chat.example.com/settings\\?confirm=(\\S+)");
    }

    private static String group(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private void say(String body) {
        writer.post(
                        "/api/rooms/" + room + "/messages",
                        Map.of("clientId", UUID.randomUUID().toString(), "body", body))
                .expect(201);
    }

    /** Everything that this reader's mail goes by was so much earlier. */
    private void pass(String time) {
        database.sql("update message set at = at - ?::interval where room_id = ?")
                .params(time, UUID.fromString(room))
                .update();
        database.sql("""
                        update mail_address set there_at = there_at - ?::interval, mailed_at = mailed_at - ?::interval,
                            until = until - ?::interval
                        where account_id in (select account_id from member where room_id = ?)""").params(time, time, time, UUID.fromString(room)).update();
    }

    /** Both at the same time. */
    private static void look() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(FIRST.bean(Digests.class)::write),
                        CompletableFuture.runAsync(SECOND.bean(Digests.class)::write))
                .join();
    }

    private List<MimeMessage> mails() throws MessagingException {
        return mails(address);
    }

    private static List<MimeMessage> mails(String to) throws MessagingException {
        var mine = new ArrayList<MimeMessage>();
        for (var mail : SERVER.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(to)) {
                mine.add(mail);
            }
        }
        return mine;
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString();
    }
}
