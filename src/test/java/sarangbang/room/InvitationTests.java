package sarangbang.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.visit.Guest;

/** Links that let people in: for as long and for as many as their maker wanted, and not for one more. */
class InvitationTests {

    private final Guest owner = Guest.signedIn("owner", House.first());
    private final Guest moderator = Guest.signedIn("moderator", House.second());
    private final Guest member = Guest.signedIn("member", House.first());
    private final Guest guest = Guest.signedIn("guest", House.second());
    private final String room = owner.room("private");

    InvitationTests() {
        owner.invite(room, moderator);
        owner.invite(room, member);
        owner.patch(room() + "/members/" + moderator.id(), Map.of("role", "moderator"))
                .expect(200);
        owner.patch(room(), Map.of("topic", "이야기")).expect(200);
    }

    @Test
    void aLinkShowsTheRoomAndLetsIn() {
        var made = make(owner, 24, null).expect(201);
        assertThat(made.json().propertyNames())
                .containsExactlyInAnyOrder("id", "secret", "expiresAt", "uses", "used", "by");
        assertThat(made.text("by")).isEqualTo(owner.id());
        var link = link(made);
        var seen = guest.get(link).expect(200).json();
        assertThat(seen.path("room").path("name").asString()).contains(owner.username());
        assertThat(seen.path("room").path("topic").asString()).isEqualTo("이야기");
        assertThat(seen.path("room").path("members").asInt()).isEqualTo(3);
        assertThat(seen.path("room").has("id")).isFalse();
        guest.get(room()).expect(404);
        assertThat(guest.post(link, Map.of()).expect(200).text("id")).isEqualTo(room);
        assertThat(guest.get(room() + "/members").expect(200).json().size()).isEqualTo(4);
        assertThat(guest.get(room()).text("role")).isEqualTo("member");
    }

    @Test
    void theSecretIsToldOnceAndKeptNowhere() {
        var secret = make(owner, null, null).expect(201).text("secret");
        assertThat(owner.get(room() + "/invitations").expect(200).body()).doesNotContain(secret);
        assertThat(secret).hasSize(32);
        assertThat(House.first()
                        .bean(JdbcClient.class)
                        .sql("select count(*) from invitation where encode(hash, 'escape') like '%' || ? || '%'")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverIsInAlreadyUsesNothingUp() {
        var made = make(moderator, null, 1).expect(201);
        member.post(link(made), Map.of()).expect(200);
        guest.post(link(made), Map.of()).expect(200);
        guest.post(link(made), Map.of()).expect(200);
        guest.get(link(made)).expect(200);
        assertThat(owner.get(room() + "/invitations")
                        .json()
                        .path(0)
                        .path("used")
                        .asInt())
                .isOne();
        refusesAll(Guest.signedIn("late", House.first()), link(made));
    }

    /** On both nodes at once. */
    @Test
    void ofTwentyPeopleFiveComeInByALinkForFive() throws Exception {
        var link = link(make(owner, null, 5).expect(201));
        List<Callable<Integer>> coming = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var one = Guest.signedIn("one", House.both().get(i % 2));
            coming.add(() -> one.post(link, Map.of()).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(coming.size())) {
            for (var done : pool.invokeAll(coming)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 200).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 404).hasSize(15);
        assertThat(owner.get(room() + "/members").json().size()).isEqualTo(8);
        assertThat(owner.get(room() + "/invitations")
                        .json()
                        .path(0)
                        .path("used")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void whatIsOverIsRefusedLikeWhatNeverWas() {
        var expired = make(owner, 1, null).expect(201);
        expire(expired.text("id"));
        var revoked = make(owner, null, null).expect(201);
        moderator.delete(room() + "/invitations/" + revoked.text("id")).expect(204);
        var expected = refusal(guest, "/api/invitations/" + "x".repeat(32));
        for (var made : List.of(expired, revoked)) {
            refusesAll(guest, link(made));
            assertThat(refusal(guest, link(made))).isEqualTo(expected);
        }
        assertThat(owner.get(room() + "/invitations").json().isEmpty()).isTrue();
        assertThat(moderator
                        .delete(room() + "/invitations/" + revoked.text("id"))
                        .expect(404)
                        .problem())
                .isEqualTo("invitation-not-found");
    }

    @Test
    void whoeverIsKeptOutIsRefusedByTheLinkToo() {
        var made = make(owner, null, null).expect(201);
        owner.put(room() + "/bans/" + guest.id(), Map.of()).expect(204);
        refusesAll(guest, link(made));
        Guest.signedIn("other", House.first()).post(link(made), Map.of()).expect(200);
    }

    @Test
    void aRoomThatIsOverLetsNobodyInUntilItIsReopened() {
        var made = make(owner, null, null).expect(201);
        owner.patch(room(), Map.of("archived", true)).expect(200);
        refusesAll(guest, link(made));
        assertThat(isOpen(made)).isFalse();
        owner.patch(room(), Map.of("archived", false)).expect(200);
        assertThat(isOpen(made)).isTrue();
        guest.post(link(made), Map.of()).expect(200);
    }

    @Test
    void whetherASecretIsOpenIsToldToWhoLetsPeopleSignUp() {
        var once = make(owner, null, 1).expect(201);
        assertThat(isOpen(once)).isTrue();
        guest.post(link(once), Map.of()).expect(200);
        assertThat(isOpen(once)).isFalse();
        var expired = make(owner, null, null).expect(201);
        expire(expired.text("id"));
        assertThat(isOpen(expired)).isFalse();
        assertThat(House.first().bean(Invitations.class).isOpen("nonsense")).isFalse();
    }

    @Test
    void moderatorsMakeLinksForSomeAndOwnersForAll() {
        assertThat(make(member, null, 5).expect(403).text("role")).isEqualTo("moderator");
        assertThat(make(moderator, null, null).expect(403).text("role")).isEqualTo("owner");
        make(moderator, null, 5).expect(201);
        assertThat(member.get(room() + "/invitations").expect(403).problem()).isEqualTo("owner-only");
        assertThat(member.delete(room() + "/invitations/" + UUID.randomUUID())
                        .expect(403)
                        .problem())
                .isEqualTo("owner-only");
        assertThat(make(guest, null, 5).expect(404).problem()).isEqualTo("not-found");
        assertThat(guest.get(room() + "/invitations").expect(404).problem()).isEqualTo("not-found");
        for (var wrong : List.of(
                Map.of("expiresInHours", 0), Map.of("expiresInHours", 721), Map.of("uses", 0), Map.of("uses", 1001))) {
            owner.post(room() + "/invitations", wrong).expect(400);
        }
        var direct = owner.post("/api/rooms/direct", Map.of("usernames", List.of(guest.username())))
                .expect(201)
                .text("id");
        assertThat(owner.post("/api/rooms/" + direct + "/invitations", Map.of())
                        .expect(409)
                        .problem())
                .isEqualTo("fixed-members");
    }

    @Test
    void whoeverIsShownTheDoorDoesNotComeBackByALinkOfHisOwn() {
        var made = make(moderator, null, 5).expect(201);
        owner.delete(room() + "/members/" + moderator.id()).expect(204);
        refusesAll(moderator, link(made));
    }

    @Test
    void whoeverGoesBeforeHeIsBannedTakesHisLinksAlong() {
        var made = make(moderator, null, 5).expect(201);
        moderator.delete(room() + "/members/" + moderator.id()).expect(204);
        owner.put(room() + "/bans/" + moderator.id(), Map.of()).expect(204);
        refusesAll(guest, link(made));
    }

    @Test
    void whoeverIsAppointedToLessKeepsTheLinksThatHeMayStillMake() {
        owner.patch(room() + "/members/" + member.id(), Map.of("role", "owner")).expect(200);
        var endless = make(member, null, null).expect(201);
        var some = make(member, null, 5).expect(201);
        owner.patch(room() + "/members/" + member.id(), Map.of("role", "moderator"))
                .expect(200);
        refusesAll(guest, link(endless));
        guest.get(link(some)).expect(200);
        owner.patch(room() + "/members/" + member.id(), Map.of("role", "member"))
                .expect(200);
        refusesAll(guest, link(some));
    }

    @Test
    void aRoomHasAHundredLinksAtTheMost() {
        for (int i = 0; i < 100; i++) {
            make(owner, null, 1).expect(201);
        }
        assertThat(make(owner, null, 1).expect(409).problem()).isEqualTo("too-many-invitations");
    }

    @Test
    void whoeverTriesLinksHasToWait() {
        var good = link(make(owner, null, null).expect(201));
        var guesser = Guest.signedIn("guesser", House.first());
        for (int i = 0; i < 19; i++) {
            guesser.get("/api/invitations/wrong-" + i).expect(404);
        }
        guesser.get(good).expect(200);
        guesser.elsewhere(House.second()).get("/api/invitations/wrong").expect(404);
        var refused = guesser.get(good).expect(429);
        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(refused.headers()).containsKey("retry-after");
        guest.get(good).expect(200);
    }

    @Test
    void nobodyIsLetInWithoutSigningIn() {
        var link = link(make(owner, null, null).expect(201));
        Guest.stranger(House.first()).get(link).expect(401);
    }

    private static void refusesAll(Guest who, String link) {
        assertThat(who.get(link).expect(404).problem()).isEqualTo("invitation-not-found");
        assertThat(who.post(link, Map.of()).expect(404).problem()).isEqualTo("invitation-not-found");
    }

    private static String refusal(Guest who, String link) {
        return who.get(link).expect(404).body().replace(link, "");
    }

    private static boolean isOpen(Guest.Answer made) {
        return House.second().bean(Invitations.class).isOpen(made.text("secret"));
    }

    private static void expire(String id) {
        House.first()
                .bean(JdbcClient.class)
                .sql("update invitation set expires_at = now() where id = ?")
                .param(UUID.fromString(id))
                .update();
    }

    private Guest.Answer make(Guest by, @Nullable Integer hours, @Nullable Integer uses) {
        Map<String, Object> plan = new HashMap<>();
        if (hours != null) {
            plan.put("expiresInHours", hours);
        }
        if (uses != null) {
            plan.put("uses", uses);
        }
        return by.post(room() + "/invitations", plan);
    }

    private static String link(Guest.Answer made) {
        return "/api/invitations/" + made.text("secret");
    }

    private String room() {
        return "/api/rooms/" + room;
    }
}
