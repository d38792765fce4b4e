package sarangbang.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sarangbang.House;
import sarangbang.visit.Guest;

class AccountTests {

    @Test
    void signsUpInAndOut() {
        var guest = Guest.signedIn("Sora", House.first());
        var me = guest.get("/api/session").expect(200);
        assertThat(me.text("username")).isEqualTo(guest.username().toLowerCase(Locale.ROOT));
        assertThat(me.text("displayName")).isEqualTo("Sora");
        guest.delete("/api/session").expect(204);
        assertThat(guest.get("/api/session").expect(401).problem()).isEqualTo("unauthenticated");
    }

    @Test
    void isSignedInOnEveryNode() {
        var here = Guest.signedIn("sora", House.first());
        var there = Guest.stranger(House.second());
        var answer = there.ask("GET", "/api/session", null, Map.of("Cookie", here.cookieHeader()));
        assertThat(answer.expect(200).text("id")).isEqualTo(here.id());
    }

    @Test
    void aTakenNameIsTakenInEverySpelling() {
        var guest = Guest.signedIn("sora", House.first());
        var again =
                guest.post("/api/accounts", account(guest.username().toUpperCase(Locale.ROOT), "noch ein Passwort"));
        assertThat(again.expect(409).problem()).isEqualTo("username-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "HERE", "모두", "여기"})
    void whatCallsManyIsNobodysName(String name) {
        var answer = Guest.stranger(House.first()).post("/api/accounts", account(name, "noch ein Passwort"));
        assertThat(answer.expect(409).problem()).isEqualTo("username-taken");
    }

    @Test
    void namesWhatIsWrong() {
        var answer = Guest.stranger(House.first()).post("/api/accounts", account("no spaces please", "short"));
        assertThat(answer.expect(400).problem()).isEqualTo("invalid");
        assertThat(answer.json().path("errors").propertyNames()).contains("username", "password");
    }

    @Test
    void unknownNameAndWrongPasswordSoundTheSame() {
        var guest = Guest.signedIn("sora", House.first());
        var wrong = guest.signIn("not the password").expect(401);
        var unknown = Guest.stranger(House.first()).signIn("not the password").expect(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.problem()).isEqualTo("wrong-credentials");
    }

    @Test
    void guessingIsBrakedOnAllNodesAndTheOwnerComesInFromElsewhere() {
        var victim = Guest.signedIn("sora", House.first());
        for (int i = 0; i < 10; i++) {
            victim.elsewhereAs(i % 2 == 0 ? House.first() : House.second())
                    .signIn("guess " + i)
                    .expect(401);
        }
        var braked = victim.elsewhereAs(House.second()).signIn(Guest.PASSWORD).expect(429);
        assertThat(braked.problem()).isEqualTo("too-many-attempts");
        assertThat(braked.headers()).containsKey("retry-after");
        var signIns = House.first().bean(SignIns.class);
        assertThat(signIns.check(victim.username(), Guest.PASSWORD, "192.0.2.7")
                        .id()
                        .toString())
                .isEqualTo(victim.id());
    }

    @Test
    void guessingAtOnceGetsNoFurther() throws Exception {
        var victim = Guest.signedIn("sora", House.first());
        List<Callable<Guest.Answer>> guesses = IntStream.range(0, 30)
                .<Callable<Guest.Answer>>mapToObj(
                        i -> () -> victim.elsewhereAs(House.both().get(i % 2)).signIn("guess " + i))
                .toList();
        try (var pool = Executors.newFixedThreadPool(30)) {
            var answers = pool.invokeAll(guesses).stream()
                    .map(future -> future.resultNow().status())
                    .toList();
            assertThat(answers).filteredOn(status -> status == 401).hasSize(10);
            assertThat(answers).filteredOn(status -> status == 429).hasSize(20);
        }
    }

    @Test
    void namesAreHeldToTheirRuleAsTheyAreKept() {
        var stranger = Guest.stranger(House.first());
        for (var name : List.of("ﷺ", "⑴", "\u3164", "a b", "", "-a")) {
            stranger.post("/api/accounts", account(name, Guest.PASSWORD)).expect(400);
        }
        var turned = Map.of("username", stranger.username(), "password", Guest.PASSWORD, "displayName", "a\u202Eb");
        stranger.post("/api/accounts", turned).expect(400);
    }

    @Test
    void aTokenMakesNoTokens() {
        var program = Guest.signedIn("sora", House.first()).program(House.first());
        assertThat(program.post("/api/tokens", Map.of("name", "child"))
                        .expect(403)
                        .problem())
                .isEqualTo("session-only");
    }

    @Test
    void cookiesAreNotForScripts() {
        var guest = Guest.stranger(House.first());
        var signUp = account(guest.username(), Guest.PASSWORD);
        guest.post("/api/accounts", signUp).expect(201);
        var cookies = guest.signIn(Guest.PASSWORD).expect(200).headers().get("set-cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
    }

    @Test
    void aCookieAloneMayReadButNotWrite() {
        var guest = Guest.signedIn("sora", House.first());
        var forged = guest.ask("POST", "/api/rooms", Map.of("name", "x", "kind", "public"), Map.of());
        assertThat(forged.expect(403).problem()).isEqualTo("csrf");
        var token = new HashMap<>(Map.of("X-XSRF-TOKEN", "made-up"));
        assertThat(guest.ask("POST", "/api/rooms", Map.of("name", "x", "kind", "public"), token)
                        .problem())
                .isEqualTo("csrf");
    }

    @Test
    void everyResponseBringsTheTokenAgainstForgery() {
        var stranger = Guest.stranger(House.first());
        stranger.get("/api/session").expect(401);
        assertThat(stranger.cookies())
                .anySatisfy(cookie -> assertThat(cookie.getName()).isEqualTo("XSRF-TOKEN"));
    }

    @Test
    void sessionsAreListedAndRevoked() {
        var here = Guest.signedIn("sora", House.first());
        var there = here.elsewhere(House.second());
        var listed = here.get("/api/sessions").expect(200).json();
        assertThat(listed.size()).isEqualTo(2);
        var other = listed.valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(there.cookieHeader()).doesNotContain(other.path("id").asString());
        here.delete("/api/sessions/" + other.path("id").asString()).expect(204);
        there.get("/api/session").expect(401);
        here.get("/api/session").expect(200);
    }

    @Test
    void allOtherSessionsGoAtOnce() {
        var here = Guest.signedIn("sora", House.first());
        var there = here.elsewhere(House.second());
        here.delete("/api/sessions").expect(204);
        there.get("/api/session").expect(401);
        here.get("/api/session").expect(200);
    }

    @Test
    void whoSignsInAgainAndAgainLeavesTheOldestBehind() {
        var node = House.start("few-sessions", "chat.account.sessions=2");
        try {
            var first = Guest.signedIn("sora", node);
            try (var here = first.socket()) {
                var second = first.elsewhere(node);
                second.get("/api/session").expect(200);
                assertThat(here.isOpen()).isTrue();
                var third = first.elsewhere(node);
                assertThat(here.closeCode()).isEqualTo(4401);
                first.get("/api/session").expect(401);
                second.get("/api/session").expect(200);
                third.get("/api/session").expect(200);
            }
        } finally {
            node.context().close();
        }
    }

    @Test
    void tokensOpenTheDoorUntilTakenBack() {
        var guest = Guest.signedIn("sora", House.first());
        var program = guest.program(House.second());
        program.post("/api/rooms", Map.of("name", "bots", "kind", "public")).expect(201);
        var tokens = guest.get("/api/tokens").expect(200);
        assertThat(tokens.body()).doesNotContain(program.token());
        guest.delete("/api/tokens/" + tokens.json().path(0).path("id").asString())
                .expect(204);
        program.get("/api/rooms").expect(401);
    }

    @Test
    void nobodyTakesBackAnothersToken() {
        var owner = Guest.signedIn("sora", House.first());
        var program = owner.program(House.first());
        var id = owner.get("/api/tokens").json().path(0).path("id").asString();
        Guest.signedIn("thief", House.first()).delete("/api/tokens/" + id).expect(404);
        program.get("/api/rooms").expect(200);
    }

    @Test
    void aBadTokenIsNotMadeGoodByACookie() {
        var guest = Guest.signedIn("sora", House.first());
        guest.ask("GET", "/api/rooms", null, Map.of("Authorization", "Bearer made-up"))
                .expect(401);
    }

    @Test
    void findsPeopleByTheBeginningOfTheirNames() {
        var guest = Guest.signedIn("한소라", House.first());
        var found = guest.get("/api/accounts?query=" + URLEncoder.encode("한소", StandardCharsets.UTF_8));
        assertThat(found.expect(200).body()).contains(guest.id());
        assertThat(guest.get("/api/accounts?query=%25").expect(200).json().size())
                .isZero();
    }

    private static Map<String, String> account(String username, String password) {
        return Map.of("username", username, "password", password, "displayName", "누구");
    }
}
