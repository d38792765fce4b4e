package sarangbang.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** A room that is over can be read and searched, and nothing happens in it until it is reopened. */
class ArchiveTests {

    private final Guest owner = Guest.signedIn("owner", House.first());
    private final Guest member = Guest.signedIn("member", House.second());
    private final String room = owner.room("public");
    private final long said;

    ArchiveTests() {
        owner.invite(room, member);
        said = say(member, "첫 말").expect(201).json().path("seq").asLong();
    }

    @Test
    void ownersArchiveAndReopenAndEverybodyIsTold() {
        try (var wire = member.socket().subscribeRoom(room)) {
            wire.subscribe("e", "/user/queue/events");
            var archived = archive(true).expect(200);
            assertThat(archived.json().path("archivedAt").isNull()).isFalse();
            var told =
                    wire.await(frame -> frame.body().contains("room.archived")).json();
            assertThat(told.path("keeper").path("id").asString()).isEqualTo(owner.id());
            wire.await(frame -> frame.body().contains("room.changed"));
            archive(true).expect(200);
            assertThat(archive(false).expect(200).json().path("archivedAt").isNull())
                    .isTrue();
            wire.await(frame -> frame.body().contains("room.reopened"));
        }
        say(member, "다시").expect(201);
        assertThat(events().stream().filter(type -> type.equals("room.archived")))
                .hasSize(1);
        owner.patch(room(), Map.of("archived", "maybe")).expect(400);
    }

    @Test
    void onlyOwnersArchiveAndReopen() {
        owner.patch(room() + "/members/" + member.id(), Map.of("role", "moderator"))
                .expect(200);
        assertThat(member.patch(room(), Map.of("archived", true)).expect(403).problem())
                .isEqualTo("owner-only");
        archive(true).expect(200);
        assertThat(member.patch(room(), Map.of("archived", false)).expect(403).problem())
                .isEqualTo("owner-only");
    }

    @Test
    void nothingIsSaidOrChangedInAnArchivedRoom() {
        archive(true).expect(200);
        for (var refused : List.of(
                say(member, "늦은 말"),
                member.patch(message(), Map.of("body", "고친 말")),
                member.delete(message()),
                owner.delete(message()),
                member.put(message() + "/reactions/%F0%9F%91%8D", Map.of()),
                member.put(message() + "/pin", Map.of()),
                owner.patch(room(), Map.of("name", "새 이름")),
                owner.patch(room(), Map.of("topic", "새 이야기")),
                owner.post(room() + "/members", Map.of("username", member.username())),
                owner.post(room() + "/invitations", Map.of()))) {
            assertThat(refused.expect(409).problem()).isEqualTo("archived");
        }
        assertThat(events().getLast()).isEqualTo("room.archived");
    }

    @Test
    void whatIsSentThereIsRefusedAndWritingIsToldToNobody() {
        archive(true).expect(200);
        try (var wire = member.socket().subscribeRoom(room)) {
            wire.subscribe("p", "/user/queue/problems");
            for (var verb : List.of("typing", "post")) {
                var destination = "/app/chat-room/" + room + "/" + verb;
                wire.send(
                        "SEND",
                        Map.of("destination", destination, "receipt", verb),
                        verb.equals("typing") ? "{}" : "{\"clientId\":\"x\",\"body\":\"늦은 말\"}");
                assertThat(wire.await(frame -> verb.equals(frame.header("receipt-id")))
                                .json()
                                .path("type")
                                .asString())
                        .isEqualTo("/problems/archived");
            }
        }
    }

    @Test
    void whatWasSaidBeforeIsAnsweredAsItWas() {
        var again = Map.of("clientId", "첫 말", "body", "첫 말");
        archive(true).expect(200);
        assertThat(member.post(room() + "/messages", again)
                        .expect(201)
                        .json()
                        .path("seq")
                        .asLong())
                .isEqualTo(said);
        member.delete(message() + "/reactions/%F0%9F%91%8D").expect(204);
    }

    @Test
    void anArchivedRoomKeepsItsPeopleAndItsPastAndTakesNobodyIn() {
        var stranger = Guest.signedIn("stranger", House.first());
        archive(true).expect(200);
        assertThat(member.get("/api/rooms").body()).contains(room);
        assertThat(member.get(room() + "/messages").expect(200).body()).contains("첫 말");
        member.put(room() + "/read", Map.of("seq", said)).expect(204);
        assertThat(stranger.get("/api/rooms/public").body()).doesNotContain(room);
        assertThat(stranger.post(room() + "/members", Map.of()).expect(404).problem())
                .isEqualTo("not-found");
        member.delete(room() + "/members/" + member.id()).expect(204);
    }

    @Test
    void aDirectRoomIsNeverOver() {
        var direct = owner.post("/api/rooms/direct", Map.of("usernames", List.of(member.username())))
                .expect(201)
                .text("id");
        assertThat(owner.patch("/api/rooms/" + direct, Map.of("archived", true))
                        .expect(409)
                        .problem())
                .isEqualTo("fixed-members");
    }

    /** Talkers on both nodes, by HTTP and by socket, while the room is archived and reopened under them. */
    @Test
    void nothingOfOthersLandsAfterTheArchiving() throws Exception {
        int talkers = 6;
        int rounds = 12;
        var begun = new CountDownLatch(talkers);
        var over = new AtomicInteger();
        List<Callable<Void>> doings = new ArrayList<>();
        for (int i = 0; i < talkers; i++) {
            var who = Guest.signedIn("talker", House.both().get(i % 2));
            owner.invite(room, who);
            doings.add(i < 2 ? sending(who, begun, over) : posting(who, begun, over));
        }
        doings.add(() -> {
            begun.await();
            for (int i = 0; i < rounds; i++) {
                archive(true).expect(200);
                archive(false).expect(200);
            }
            archive(true).expect(200);
            over.set(1);
            return null;
        });
        try (var pool = Executors.newFixedThreadPool(doings.size())) {
            for (var done : pool.invokeAll(doings)) {
                done.get();
            }
        }
        var events = events();
        boolean isArchived = false;
        for (var type : events) {
            if (isArchived) {
                assertThat(type).as("right after an archiving, in %s", events).isEqualTo("room.reopened");
            }
            isArchived = type.equals("room.archived");
        }
        assertThat(isArchived).isTrue();
        assertThat(events.stream().filter(type -> type.equals("room.archived"))).hasSize(rounds + 1);
    }

    private Callable<Void> posting(Guest who, CountDownLatch begun, AtomicInteger over) {
        return () -> {
            for (int i = 0; i < 5 || over.get() == 0; i++) {
                var answer = say(who, "말 " + i);
                assertThat(answer.status()).isIn(201, 409);
                begun.countDown();
            }
            return null;
        };
    }

    private Callable<Void> sending(Guest who, CountDownLatch begun, AtomicInteger over) {
        return () -> {
            try (var wire = who.socket()) {
                wire.subscribe("p", "/user/queue/problems");
                for (int i = 0; i < 150 && over.get() == 0; i++) {
                    var receipt = "r" + i;
                    wire.send(
                            "SEND",
                            Map.of("destination", "/app/chat-room/" + room + "/post", "receipt", receipt),
                            "{\"clientId\":\"s%d\",\"body\":\"말\"}".formatted(i));
                    wire.await(frame -> receipt.equals(frame.header("receipt-id")));
                    begun.countDown();
                }
            }
            return null;
        };
    }

    private Guest.Answer say(Guest who, String body) {
        return who.post(room() + "/messages", Map.of("clientId", body, "body", body));
    }

    private Guest.Answer archive(boolean on) {
        return owner.patch(room(), Map.of("archived", on));
    }

    private List<String> events() {
        List<String> types = new ArrayList<>();
        for (long after = 0; ; ) {
            JsonNode page = owner.get(room() + "/events?limit=1000&after=" + after)
                    .expect(200)
                    .json()
                    .path("events");
            page.forEach(event -> types.add(event.path("type").asString()));
            if (page.size() < 1000) {
                return types;
            }
            after = page.path(page.size() - 1).path("seq").asLong();
        }
    }

    private String message() {
        return room() + "/messages/" + said;
    }

    private String room() {
        return "/api/rooms/" + room;
    }
}
