package sarangbang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static sarangbang.admin.KeptHouse.FIRST;
import static sarangbang.admin.KeptHouse.KEEPER;
import static sarangbang.admin.KeptHouse.SECOND;
import static sarangbang.admin.KeptHouse.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** What admins may do, and that nobody else may. */
class AdminTests {

    private static final Map<String, Boolean> APPOINT = Map.of("admin", true);
    private static final Map<String, Boolean> DISMISS = Map.of("admin", false);

    /** What can be asked there is read from the server, so that nothing is forgotten. */
    @Test
    void nothingOfItIsForAnybodyElseNorForAnAdminsPrograms() {
        var guest = Guest.signedIn("guest", SECOND);
        var program = KEEPER.program(FIRST);
        var ways = FIRST
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(way -> way.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/admin/"))
                        .flatMap(path -> way.getMethodsCondition().getMethods().stream()
                                .map(method -> new Way(method.name(), filled(path)))))
                .toList();
        assertThat(ways).hasSizeGreaterThan(9).allSatisfy(way -> {
            assertThat(way.by(guest).expect(403).problem()).as(way.toString()).isEqualTo("admin-only");
            assertThat(way.by(program).expect(403).problem()).as(way.toString()).isEqualTo("session-only");
            assertThat(way.by(Guest.stranger(FIRST)).status())
                    .as(way.toString())
                    .isEqualTo(401);
        });
    }

    private static String filled(String path) {
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private record Way(String method, String path) {

        /** With a body that each of them would take. */
        private Guest.Answer by(Guest guest) {
            var any = Map.of(
                    "text", "안녕", "days", 1, "uses", 1, "username", "somebody", "displayName", "누구", "admin", true);
            return switch (method) {
                case "GET" -> guest.get(path);
                case "DELETE" -> guest.delete(path);
                case "PATCH" -> guest.patch(path, any);
                case "PUT" -> guest.put(path, any);
                default -> guest.post(path, any);
            };
        }
    }

    @Test
    void accountsAreFoundByAPartOfAName() {
        var sora = Guest.signedIn("한소라", SECOND);
        var found = KEEPER.get("/api/admin/accounts?query="
                        + encoded("소라-" + sora.username().substring(4)))
                .expect(200)
                .json();
        assertThat(found.path("accounts").size()).isEqualTo(1);
        var entry = found.path("accounts").path(0);
        assertThat(entry.path("id").asString()).isEqualTo(sora.id());
        assertThat(entry.path("displayName").asString()).isEqualTo("한소라");
        assertThat(entry.path("admin").asBoolean()).isFalse();
        assertThat(entry.path("deactivatedAt").isNull()).isTrue();
        assertThat(entry.path("createdAt").asString()).isNotEmpty();
        assertThat(entry.path("lastSeenAt").asString()).as("by the session").isNotEmpty();
        assertThat(KEEPER.get("/api/admin/accounts?query=%25")
                        .json()
                        .path("accounts")
                        .size())
                .isZero();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void pagesOfAccountsFollowEachOtherWithoutAGap() {
        var mark = "seite" + System.nanoTime();
        for (int i = 0; i < 5; i++) {
            KEEPER.post("/api/admin/accounts", Map.of("username", mark + i, "displayName", "쪽"))
                    .expect(201);
        }
        var first = KEEPER.get("/api/admin/accounts?limit=3&query=" + mark).json();
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(usernames(first)).containsExactly(mark + 0, mark + 1, mark + 2);
        var second = KEEPER.get("/api/admin/accounts?limit=3&query=" + mark + "&after=" + mark + 2)
                .json();
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(usernames(second)).containsExactly(mark + 3, mark + 4);
        KEEPER.get("/api/admin/accounts?limit=0").expect(400);
    }

    private static List<String> usernames(JsonNode page) {
        return page.path("accounts")
                .valueStream()
                .map(entry -> entry.path("username").asString())
                .toList();
    }

    @Test
    void whoIsAppointedIsOneAtOnceOnEveryNodeAndHearsOfIt() {
        var deputy = Guest.signedIn("deputy", SECOND);
        try (var socket = deputy.socket().subscribe("me", "/user/queue/events")) {
            KEEPER.patch(account(deputy), APPOINT).expect(200);
            socket.await(frame -> frame.body().contains("account.changed"));
            assertThat(deputy.get("/api/session").json().path("admin").asBoolean())
                    .isTrue();
            deputy.get("/api/admin/accounts").expect(200);
            KEEPER.patch(account(deputy), DISMISS).expect(200);
            deputy.get("/api/admin/accounts").expect(403);
        }
    }

    @Test
    void theLastAdminStays() {
        assertThat(KEEPER.patch(account(KEEPER), DISMISS).expect(409).problem()).isEqualTo("last-admin");
        assertThat(KEEPER.patch(account(KEEPER), Map.of("deactivated", true))
                        .expect(409)
                        .problem())
                .isEqualTo("last-admin");
        var gone = Guest.signedIn("gone", SECOND);
        KEEPER.patch(account(gone), APPOINT).expect(200);
        KEEPER.patch(account(gone), Map.of("deactivated", true)).expect(200);
        assertThat(KEEPER.patch(account(KEEPER), DISMISS).expect(409).problem())
                .as("one who is deactivated keeps no house")
                .isEqualTo("last-admin");
        KEEPER.patch(account(gone), DISMISS).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "deactivated"})
    void ofTwoWhoShowEachOtherOutAtOnceOneStays(String how) throws Exception {
        var out = Map.of(how, how.equals("deactivated"));
        for (int round = 0; round < 3; round++) {
            var one = Guest.signedIn("one", FIRST);
            var other = Guest.signedIn("other", SECOND);
            KEEPER.patch(account(one), APPOINT).expect(200);
            KEEPER.patch(account(other), APPOINT).expect(200);
            one.patch(account(KEEPER), DISMISS).expect(200);
            List<Callable<Guest.Answer>> both =
                    List.of(() -> one.patch(account(other), out), () -> other.patch(account(one), out));
            try (var pool = Executors.newFixedThreadPool(2)) {
                var answers = pool.invokeAll(both).stream()
                        .map(done -> done.resultNow().status())
                        .toList();
                assertThat(answers).containsOnlyOnce(200);
                var winner = answers.getFirst() == 200 ? one : other;
                winner.patch(account(KEEPER), APPOINT).expect(200);
                KEEPER.patch(account(one), DISMISS).expect(200);
                KEEPER.patch(account(other), DISMISS).expect(200);
            }
        }
    }

    /** The loser may have been let in by the controller before. */
    @Test
    void whoIsDismissedMakesNothingMore() {
        var deputy = Guest.signedIn("deputy", FIRST);
        KEEPER.patch(account(deputy), APPOINT).expect(200);
        var doing = new TransactionTemplate(FIRST.bean(PlatformTransactionManager.class)).execute(held -> {
            KeptHouse.database()
                    .sql("update account set admin = false where id = ?")
                    .param(UUID.fromString(deputy.id()))
                    .update();
            var answer = CompletableFuture.supplyAsync(
                    () -> deputy.put("/api/admin/announcement", Map.of("text", "noch etwas")));
            KeptHouse.awaitThatItWaits("%from account %update%");
            return answer;
        });
        assertThat(doing).isNotNull();
        assertThat(doing.join().expect(403).problem()).isEqualTo("admin-only");
    }

    @Test
    void nobodyIsFoundUnderAnIdThatIsNobodys() {
        var nobody = "/api/admin/accounts/" + UUID.randomUUID();
        assertThat(KEEPER.patch(nobody, APPOINT).expect(404).problem()).isEqualTo("account-not-found");
        assertThat(KEEPER.post(nobody + "/password", Map.of()).expect(404).problem())
                .isEqualTo("account-not-found");
        assertThat(KEEPER.delete("/api/admin/invitations/" + UUID.randomUUID())
                        .expect(404)
                        .problem())
                .isEqualTo("house-invitation-not-found");
    }

    @Test
    void theSettingsOfTheHouseAppointWhoIsNamedThere() {
        // Whoever comes first is one anyway.
        Guest.signedIn("first", House.first());
        var named = Guest.signedIn("named", House.first());
        assertThat(named.get("/api/session").json().path("admin").asBoolean()).isFalse();
        var node = House.start("appointing", "chat.admin=" + named.username().toUpperCase(Locale.ROOT));
        try {
            assertThat(named.get("/api/session").json().path("admin").asBoolean())
                    .isTrue();
            var deed = named.get("/api/admin/deeds").json().path("deeds").path(0);
            assertThat(deed.path("kind").asString()).isEqualTo("admin.appointed");
            assertThat(deed.path("by").isNull()).isTrue();
        } finally {
            node.context().close();
        }
    }

    @Test
    void nobodyTakesTheNameThatTheSettingsHave() {
        Guest.signedIn("first", House.first());
        var stranger = Guest.stranger(House.first());
        var node = House.start("expecting", "chat.admin=" + stranger.username());
        try {
            var wish = Map.of("username", stranger.username(), "password", Guest.PASSWORD, "displayName", "나");
            assertThat(Guest.stranger(node)
                            .post("/api/accounts", wish)
                            .expect(409)
                            .problem())
                    .isEqualTo("username-taken");
        } finally {
            node.context().close();
        }
    }
}
