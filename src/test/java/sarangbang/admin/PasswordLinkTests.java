package sarangbang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static sarangbang.admin.KeptHouse.FIRST;
import static sarangbang.admin.KeptHouse.KEEPER;
import static sarangbang.admin.KeptHouse.SECOND;
import static sarangbang.admin.KeptHouse.account;
import static sarangbang.admin.KeptHouse.count;
import static sarangbang.admin.KeptHouse.database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sarangbang.visit.Guest;

/** How somebody gets a new password: by a link of an admin's, or by knowing the old one. */
class PasswordLinkTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String NEW = "새로 정한 암호";

    private final Guest guest = Guest.signedIn("guest", SECOND);

    /** All tests come from the same address. */
    @AfterEach
    void forgetFailures() {
        database().sql("delete from failed_sign_in").update();
    }

    private String link() {
        var made =
                KEEPER.post(account(guest) + "/password", Map.of()).expect(201).json();
        var good = Duration.between(
                Instant.now(), Instant.parse(made.path("expiresAt").asString()));
        assertThat(good).isBetween(Duration.ofHours(23), Duration.ofHours(25));
        return made.path("secret").asString();
    }

    private static Guest.Answer set(String secret, String password) {
        return Guest.stranger(FIRST).post("/api/password", Map.of("secret", secret, "password", password));
    }

    @Test
    void byALinkANewPasswordIsSetAndWhoeverWasInIsOut() {
        var program = guest.program(FIRST);
        var secret = link();
        guest.get("/api/session").expect(200);
        try (var here = guest.socket();
                var bot = program.socket()) {
            assertThat(set(secret, NEW).expect(200).text("username")).isEqualTo(guest.username());
            assertThat(here.closeCode(SOON)).isEqualTo(4401);
            assertThat(bot.closeCode(SOON)).isEqualTo(4401);
        }
        guest.get("/api/session").expect(401);
        program.get("/api/rooms").expect(401);
        guest.elsewhereAs(FIRST).signIn(Guest.PASSWORD).expect(401);
        var back = guest.elsewhereAs(SECOND);
        back.signIn(NEW).expect(200);
        back.get("/api/session").expect(200);
    }

    @Test
    void aLinkIsGoodOnce() throws Exception {
        var secret = link();
        List<Callable<Guest.Answer>> both = List.of(() -> set(secret, NEW), () -> set(secret, "ein anderes"));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(both).stream()
                    .map(done -> done.resultNow().status())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 404);
        }
        assertThat(set(secret, NEW).expect(404).problem()).isEqualTo("password-link-not-good");
    }

    @Test
    void onlyTheNewestLinkIsGoodAndOnlyForADay() {
        var older = link();
        var newer = link();
        set(older, NEW).expect(404);
        database()
                .sql("update password_link set expires_at = clock_timestamp() where account_id = ?")
                .param(UUID.fromString(guest.id()))
                .update();
        set(newer, NEW).expect(404);
        guest.elsewhereAs(FIRST).signIn(Guest.PASSWORD).expect(200);
    }

    @Test
    void onlyAHashOfTheLinkIsKept() {
        var secret = link();
        var kept = database()
                .sql("select encode(hash, 'escape') || account_id from password_link")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(secret));
        assertThat(KEEPER.get("/api/admin/deeds").body()).doesNotContain(secret);
        assertThat(KEEPER.get("/api/admin/accounts?query=" + guest.username()).body())
                .doesNotContain(secret);
    }

    @Test
    void whoIsDeactivatedHasNoLink() {
        var before = link();
        KEEPER.patch(account(guest), Map.of("deactivated", true)).expect(200);
        assertThat(KEEPER.post(account(guest) + "/password", Map.of())
                        .expect(403)
                        .problem())
                .isEqualTo("deactivated");
        set(before, NEW).expect(404);
        KEEPER.patch(account(guest), Map.of("deactivated", false)).expect(200);
        set(before, NEW).expect(404);
    }

    /** Whoever is shown out could else use what he has made before. */
    @ParameterizedTest
    @ValueSource(strings = {"admin", "deactivated"})
    void aLinkGoesWithTheAdminWhoMadeIt(String how) {
        var deputy = Guest.signedIn("deputy", FIRST);
        KEEPER.patch(account(deputy), Map.of("admin", true)).expect(200);
        var secret =
                deputy.post(account(guest) + "/password", Map.of()).expect(201).text("secret");
        deputy.post("/api/admin/invitations", Map.of("days", 1, "uses", 1)).expect(201);
        KEEPER.patch(account(deputy), Map.of(how, how.equals("deactivated"))).expect(200);
        assertThat(set(secret, NEW).expect(404).problem()).isEqualTo("password-link-not-good");
        assertThat(count("select count(*) from house_invitation where made_by = ?", deputy))
                .isZero();
        KEEPER.patch(account(deputy), Map.of("admin", false)).expect(200);
    }

    @Test
    void guessingLinksIsBraked() {
        var secret = link();
        for (int i = 0; i < 10; i++) {
            set("guess " + i, NEW).expect(404);
        }
        assertThat(set(secret, NEW).expect(429).problem()).isEqualTo("too-many-attempts");
    }

    @Test
    void aPasswordThatIsTooShortCostsTheLinkNothing() {
        var secret = link();
        assertThat(set(secret, "short").expect(400).json().path("errors").propertyNames())
                .contains("password");
        set(secret, NEW).expect(200);
    }

    @Test
    void whoKnowsTheOldPasswordChangesItAndStaysAlone() {
        var phone = guest.elsewhere(FIRST);
        var program = guest.program(FIRST);
        try (var here = guest.socket();
                var there = phone.socket();
                var bot = program.socket()) {
            guest.put("/api/account/password", Map.of("current", Guest.PASSWORD, "next", NEW))
                    .expect(204);
            assertThat(there.closeCode(SOON)).isEqualTo(4401);
            assertThat(here.isOpen()).isTrue();
            assertThat(bot.isOpen()).isTrue();
        }
        guest.get("/api/session").expect(200);
        program.get("/api/rooms").expect(200);
        phone.get("/api/session").expect(401);
        guest.elsewhereAs(FIRST).signIn(Guest.PASSWORD).expect(401);
        guest.elsewhereAs(FIRST).signIn(NEW).expect(200);
        assertThat(count("select generation from account where id = ?", guest)).isEqualTo(1);
    }

    @Test
    void whoDoesNotKnowItDoesNotNorDoesAProgram() {
        var wrong = guest.put("/api/account/password", Map.of("current", "not it at all", "next", NEW));
        assertThat(wrong.expect(400).json().path("errors").propertyNames()).containsExactly("current");
        guest.put("/api/account/password", Map.of("current", Guest.PASSWORD, "next", "short"))
                .expect(400);
        var program = guest.program(FIRST);
        assertThat(program.put("/api/account/password", Map.of("current", Guest.PASSWORD, "next", NEW))
                        .expect(403)
                        .problem())
                .isEqualTo("session-only");
        for (int i = 0; i < 9; i++) {
            guest.put("/api/account/password", Map.of("current", "guess " + i, "next", NEW))
                    .expect(400);
        }
        assertThat(guest.put("/api/account/password", Map.of("current", Guest.PASSWORD, "next", NEW))
                        .expect(429)
                        .problem())
                .isEqualTo("too-many-attempts");
    }
}
