package sarangbang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static sarangbang.admin.KeptHouse.FIRST;
import static sarangbang.admin.KeptHouse.KEEPER;
import static sarangbang.admin.KeptHouse.SECOND;
import static sarangbang.admin.KeptHouse.account;
import static sarangbang.admin.KeptHouse.awaitThatItWaits;
import static sarangbang.admin.KeptHouse.count;
import static sarangbang.admin.KeptHouse.database;
import static sarangbang.visit.Wire.handshakeStatus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** Whose account is deactivated is out at once, everywhere, and as if away to the others; and comes back as before. */
class DeactivationTests {

    /** A second on a quiet machine; the tests' machine is not. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Guest host = Guest.signedIn("host", FIRST);
    private final Guest guest = Guest.signedIn("guest", SECOND);
    private final String room = host.room("private");

    DeactivationTests() {
        host.invite(room, guest);
    }

    private Guest.Answer set(boolean deactivated) {
        return KEEPER.patch(account(guest), Map.of("deactivated", deactivated)).expect(200);
    }

    @Test
    void socketsCloseOnEveryNodeAndNothingOpensTheDoorAnyMore() {
        var phone = guest.elsewhere(FIRST);
        var program = guest.program(FIRST);
        try (var here = phone.socket();
                var there = guest.socket();
                var bot = program.socket();
                var others = host.socket()) {
            assertThat(set(true).json().path("deactivatedAt").asString()).isNotEmpty();
            assertThat(List.of(here, there, bot))
                    .allSatisfy(wire -> assertThat(wire.closeCode(SOON)).isEqualTo(4401));
            others.subscribeRoom(room);
        }
        guest.get("/api/session").expect(401);
        phone.get("/api/rooms").expect(401);
        program.get("/api/rooms").expect(401);
        assertThat(handshakeStatus(guest.url(), guest.handshakeHeaders())).isEqualTo(401);
        assertThat(handshakeStatus(program.url(), program.handshakeHeaders())).isEqualTo(401);
    }

    @Test
    void whoHasOnlyShakenHandsIsShownOutToo() {
        try (var pending = Wire.open(guest.url(), guest.handshakeHeaders())) {
            set(true);
            assertThat(pending.closeCode(SOON)).isEqualTo(4401);
        }
    }

    @Test
    void onlyWhoHasThePasswordIsToldWhy() {
        set(true);
        assertThat(guest.elsewhereAs(FIRST).signIn(Guest.PASSWORD).expect(403).problem())
                .isEqualTo("deactivated");
        assertThat(guest.elsewhereAs(FIRST).signIn("a wrong one").expect(401).body())
                .isEqualTo(
                        Guest.stranger(FIRST).signIn("a wrong one").expect(401).body());
    }

    @Test
    void nobodyIsOfferedThemNorMayInviteOrWriteToThem() {
        var other = host.room("private");
        set(true);
        assertThat(host.get("/api/accounts?query=" + guest.username()).json().size())
                .isZero();
        assertThat(host.get("/api/rooms/" + room + "/calls?query=" + guest.username())
                        .json()
                        .path("people")
                        .size())
                .isZero();
        var invited = host.post("/api/rooms/" + other + "/members", Map.of("username", guest.username()));
        assertThat(invited.expect(404).problem()).isEqualTo("account-not-found");
        var written = host.post("/api/rooms/direct", Map.of("usernames", List.of(guest.username())));
        assertThat(written.expect(404).problem()).isEqualTo("account-not-found");
        var said = host.post(
                "/api/rooms/" + room + "/messages",
                Map.of("clientId", "1", "body", "@" + guest.username() + " 어디 갔어요?"));
        assertThat(said.expect(201).json().path("mentions").size()).isZero();
    }

    @Test
    void whatTheySaidStaysAndTheyComeBackToIt() {
        guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "저 왔어요"))
                .expect(201);
        set(true);
        var page = host.get("/api/rooms/" + room + "/messages").expect(200).json();
        assertThat(page.path("messages").path(0).path("sender").path("id").asString())
                .isEqualTo(guest.id());
        assertThat(host.get("/api/rooms/" + room + "/members").json().size()).isEqualTo(2);
        assertThat(set(false).json().path("deactivatedAt").isNull()).isTrue();
        guest.get("/api/session").expect(401);
        var back = guest.elsewhere(SECOND);
        back.get("/api/rooms/" + room).expect(200);
        assertThat(host.get("/api/accounts?query=" + guest.username()).json().size())
                .isEqualTo(1);
    }

    @Test
    void theRoomOfTwoIsFoundAgainButNoneIsMadeAnew() {
        var both = Map.of("usernames", List.of(guest.username()));
        var direct = host.post("/api/rooms/direct", both).expect(201).text("id");
        set(true);
        assertThat(host.post("/api/rooms/direct", both).expect(200).text("id")).isEqualTo(direct);
        var other = Guest.signedIn("other", FIRST);
        other.post("/api/rooms/direct", both).expect(404);
        assertThat(other.get("/api/rooms").json().size()).isZero();
    }

    @Test
    void browsersThatWereToldByPushAreForgotten() {
        var session = guest.get("/api/sessions").json().path(0).path("id").asString();
        database()
                .sql("""
                        insert into push_device (id, account_id, credential_kind, credential_id, endpoint, p256dh, auth, language)
                        values (gen_random_uuid(), ?, 'SESSION', ?, ?, '', '', 'KOREAN')""")
                .params(UUID.fromString(guest.id()), UUID.fromString(session), "https://push.example.com/" + session)
                .update();
        var devices = "select count(*) from push_device where account_id = ?";
        assertThat(count(devices, guest)).isEqualTo(1);
        set(true);
        assertThat(count(devices, guest)).isZero();
    }

    @Test
    void whoSignsInAgainAndAgainMeanwhileIsOutAllTheSame() throws Exception {
        List<Guest> browsers = new ArrayList<>();
        List<Callable<Integer>> doings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var browser = guest.elsewhereAs(i % 2 == 0 ? FIRST : SECOND);
            browsers.add(browser);
            doings.add(() -> browser.signIn(Guest.PASSWORD).status());
        }
        doings.add(3, () -> set(true).status());
        try (var pool = Executors.newFixedThreadPool(doings.size())) {
            var answers = pool.invokeAll(doings).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 403));
        }
        assertThat(browsers).allSatisfy(browser -> browser.get("/api/session").expect(401));
    }

    /** Its password was right before, and its session is kept after: nobody could find it to take it back. */
    @Test
    void aSessionThatComesAboutMeanwhileIsNobodys() {
        var late = guest.elsewhereAs(FIRST);
        var signingIn = new TransactionTemplate(FIRST.bean(PlatformTransactionManager.class)).execute(held -> {
            database().sql("lock table spring_session in share mode").update();
            var answer = CompletableFuture.supplyAsync(() -> late.signIn(Guest.PASSWORD));
            awaitThatItWaits("%insert into spring_session (%");
            database()
                    .sql("update account set deactivated_at = now(), generation = generation + 1 where id = ?")
                    .param(UUID.fromString(guest.id()))
                    .update();
            return answer;
        });
        assertThat(signingIn).isNotNull();
        signingIn.join().expect(200);
        assertThat(count("select count(*) from spring_session where principal_name = ?::text", guest))
                .as("it is kept, beside the first")
                .isEqualTo(2);
        late.get("/api/session").expect(401);
        late.get("/%61pi/session").expect(401);
        assertThat(handshakeStatus(late.url(), late.handshakeHeaders())).isEqualTo(401);
        set(false);
        late.get("/api/session").expect(401);
        guest.elsewhere(FIRST).get("/api/session").expect(200);
    }

    @Test
    void noTokenIsGivenToASessionThatIsTakenBackMeanwhile() {
        var asking = new TransactionTemplate(FIRST.bean(PlatformTransactionManager.class)).execute(held -> {
            var id = UUID.fromString(guest.id());
            database()
                    .sql("update account set generation = generation + 1 where id = ?")
                    .param(id)
                    .update();
            var answer = CompletableFuture.supplyAsync(() -> guest.post("/api/tokens", Map.of("name", "spät")));
            awaitThatItWaits("%from account %share%");
            database()
                    .sql("delete from spring_session where principal_name = ?")
                    .param(guest.id())
                    .update();
            return answer;
        });
        assertThat(asking).isNotNull();
        asking.join().expect(404);
        assertThat(count("select count(*) from access_token where account_id = ?", guest))
                .isZero();
    }

    @Test
    void whoIsShownOutMeanwhileChangesNoPassword() {
        var changing = new TransactionTemplate(FIRST.bean(PlatformTransactionManager.class)).execute(held -> {
            database()
                    .sql("update account set deactivated_at = now(), generation = generation + 1 where id = ?")
                    .param(UUID.fromString(guest.id()))
                    .update();
            var wish = Map.of("current", Guest.PASSWORD, "next", "ein anderes Passwort");
            var answer = CompletableFuture.supplyAsync(() -> guest.put("/api/account/password", wish));
            awaitThatItWaits("%from account %update%");
            return answer;
        });
        assertThat(changing).isNotNull();
        assertThat(changing.join().expect(403).problem()).isEqualTo("deactivated");
        set(false);
        guest.elsewhereAs(FIRST).signIn(Guest.PASSWORD).expect(200);
    }
}
