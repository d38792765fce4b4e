package sarangbang.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.FreshHouse;
import sarangbang.House;
import sarangbang.visit.Guest;

/** Who may sign up: in an open house, one for the invited, and one that is closed; and the first of each. */
class SignUpTests {

    private static final FreshHouse HOUSE = new FreshHouse();
    private static final House.Node INVITING = HOUSE.start("chat.sign-up=invite");
    private static final House.Node CLOSED = HOUSE.start("chat.sign-up=closed");

    @SuppressWarnings("NullAway.Init") // by the first who come, before all else
    private static Guest keeper;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    /** Not one of them is invited. On other threads, which a class that is not there yet would make wait for ever. */
    @BeforeAll
    static void firstOfMany() {
        assertThat(house(INVITING)).isEqualTo(Map.of("signUp", "invite", "fresh", true));
        assertThat(house(CLOSED)).isEqualTo(Map.of("signUp", "closed", "fresh", true));
        var guests = IntStream.range(0, 8)
                .mapToObj(i -> Guest.stranger(i % 2 == 0 ? INVITING : CLOSED))
                .toList();
        List<Callable<Guest.Answer>> arriving = guests.stream()
                .<Callable<Guest.Answer>>map(guest -> () -> signUp(guest, null))
                .toList();
        try (var pool = Executors.newFixedThreadPool(guests.size())) {
            var answers = pool.invokeAll(arriving).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 403).hasSize(7);
            assertThat(database()
                            .sql("select count(*) from account")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            var first = guests.get(IntStream.range(0, answers.size())
                    .filter(i -> answers.get(i).status() == 201)
                    .findFirst()
                    .orElseThrow());
            first.signIn(Guest.PASSWORD).expect(200);
            keeper = first;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static JdbcClient database() {
        return INVITING.bean(JdbcClient.class);
    }

    private static Map<String, Object> house(House.Node node) {
        var told = Guest.stranger(node).get("/api/house").expect(200).json();
        return Map.of(
                "signUp",
                told.path("signUp").asString(),
                "fresh",
                told.path("fresh").asBoolean());
    }

    @Test
    void theFirstOfTheHouseKeepsIt() {
        assertThat(isAdmin(keeper)).isTrue();
        assertThat(house(INVITING)).isEqualTo(Map.of("signUp", "invite", "fresh", false));
    }

    private static boolean isAdmin(Guest guest) {
        var me = guest.get("/api/session").expect(200).json();
        assertThat(me.propertyNames()).containsExactlyInAnyOrder("id", "username", "displayName", "admin");
        return me.path("admin").asBoolean();
    }

    @Test
    void everybodySignsUpInAnOpenHouse() {
        var guest = Guest.signedIn("guest", House.first());
        assertThat(Guest.stranger(House.second()).get("/api/house").text("signUp"))
                .isEqualTo("open");
        assertThat(guest.get("/api/accounts?query=" + guest.username())
                        .json()
                        .path(0)
                        .propertyNames())
                .as("others are not told who keeps the house")
                .containsExactlyInAnyOrder("id", "username", "displayName");
    }

    @Test
    void nobodySignsUpInAClosedHouseWhateverTheyBring() {
        var secret = invitation(5, 1);
        var stranger = Guest.stranger(CLOSED);
        assertThat(signUp(stranger, null).expect(403).problem()).isEqualTo("sign-up-closed");
        assertThat(signUp(stranger, secret).expect(403).problem()).isEqualTo("sign-up-closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made-up"})
    void nobodyIsLetInByNoInvitationOrByOneThatIsNone(String made) {
        var stranger = Guest.stranger(INVITING);
        assertThat(signUp(stranger, null).expect(403).problem()).isEqualTo("not-invited");
        assertThat(signUp(stranger, made).expect(403).problem()).isEqualTo("not-invited");
        stranger.signIn(Guest.PASSWORD).expect(401);
        forgetFailures();
    }

    @Test
    void anInvitationLetsInAsManyAsItIsForAlsoWhenAllComeAtOnce() throws Exception {
        var secret = invitation(3, 1);
        List<Callable<Guest.Answer>> arriving = IntStream.range(0, 6)
                .<Callable<Guest.Answer>>mapToObj(i -> () -> signUp(Guest.stranger(INVITING), secret))
                .toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = pool.invokeAll(arriving).stream()
                    .map(done -> done.resultNow().status())
                    .toList();
            assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
            assertThat(answers).filteredOn(status -> status == 403).hasSize(3);
        }
        forgetFailures();
    }

    @Test
    void aNameThatIsTakenCostsTheInvitationNothing() {
        var secret = invitation(1, 1);
        var named = Map.of("username", keeper.username(), "password", Guest.PASSWORD, "displayName", "나");
        var taken = new HashMap<String, Object>(named);
        taken.put("invitation", secret);
        assertThat(Guest.stranger(INVITING)
                        .post("/api/accounts", taken)
                        .expect(409)
                        .problem())
                .isEqualTo("username-taken");
        var guest = Guest.stranger(INVITING);
        signUp(guest, secret).expect(201);
        guest.signIn(Guest.PASSWORD).expect(200);
        assertThat(isAdmin(guest)).isFalse();
        assertThat(signUp(Guest.stranger(INVITING), secret).expect(403).problem())
                .isEqualTo("not-invited");
        forgetFailures();
    }

    @Test
    void whoIsNotInvitedLearnsOfNobodyWhoIsHere() {
        var wish = Map.of(
                "username", keeper.username(), "password", Guest.PASSWORD, "displayName", "나", "invitation", "made-up");
        assertThat(Guest.stranger(INVITING)
                        .post("/api/accounts", wish)
                        .expect(403)
                        .problem())
                .isEqualTo("not-invited");
        forgetFailures();
    }

    @Test
    void anInvitationThatIsTakenBackOrHasRunOutLetsNobodyIn() {
        var secret = invitation(5, 1);
        var listed = keeper.get("/api/admin/invitations").expect(200);
        assertThat(listed.body()).doesNotContain(secret);
        keeper.delete("/api/admin/invitations/"
                        + listed.json().path(0).path("id").asString())
                .expect(204);
        signUp(Guest.stranger(INVITING), secret).expect(403);
        var old = invitation(5, 1);
        database()
                .sql("update house_invitation set expires_at = clock_timestamp()")
                .update();
        signUp(Guest.stranger(INVITING), old).expect(403);
        assertThat(keeper.get("/api/admin/invitations").json().size()).isZero();
        forgetFailures();
    }

    @Test
    void guessingInvitationsIsBraked() {
        for (int i = 0; i < 10; i++) {
            signUp(Guest.stranger(INVITING), "guess " + i).expect(403);
        }
        var secret = invitation(1, 1);
        assertThat(signUp(Guest.stranger(INVITING), secret).expect(429).problem())
                .isEqualTo("too-many-attempts");
        forgetFailures();
        signUp(Guest.stranger(INVITING), secret).expect(201);
    }

    @Test
    void anAdminMakesAccountsInEveryMode() {
        var wish = Map.of("username", "made-" + System.nanoTime(), "displayName", "만든 사람");
        var made = keeper.elsewhere(CLOSED)
                .post("/api/admin/accounts", wish)
                .expect(201)
                .json();
        var link = Map.of("secret", made.path("link").path("secret").asString(), "password", "처음 정한 암호");
        var somebody = Guest.stranger(CLOSED);
        assertThat(somebody.post("/api/password", link).expect(200).text("username"))
                .isEqualTo(wish.get("username"));
        somebody.post("/api/session", Map.of("username", wish.get("username"), "password", "처음 정한 암호"))
                .expect(200);
        assertThat(keeper.elsewhere(CLOSED)
                        .post("/api/admin/accounts", wish)
                        .expect(409)
                        .problem())
                .isEqualTo("username-taken");
    }

    private static Guest.Answer signUp(Guest guest, @Nullable String invitation) {
        var wish = new HashMap<String, @Nullable Object>(
                Map.of("username", guest.username(), "password", Guest.PASSWORD, "displayName", "손님"));
        wish.put("invitation", invitation);
        return guest.post("/api/accounts", wish);
    }

    private static String invitation(int uses, int days) {
        return keeper.post("/api/admin/invitations", Map.of("uses", uses, "days", days))
                .expect(201)
                .text("secret");
    }

    /** All tests come from the same address. */
    private static void forgetFailures() {
        database().sql("delete from failed_sign_in").update();
    }
}
