package sarangbang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.visit.Guest;

/** What is counted as unread, after whatever was said, taken back and read on two devices, is what the tables make of it. */
class UnreadTests {

    private static final int STEPS = 40;

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest laptop = Guest.signedIn("reader", House.second());
    private final Guest phone = laptop.program(House.first());
    private final String room = writer.room("private");
    private final JdbcClient database = House.first().bean(JdbcClient.class);
    private final List<Long> said = new ArrayList<>();

    UnreadTests() {
        writer.invite(room, laptop);
    }

    private record Counted(long unread, long mentions) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isRightAfterAnything(long seed) {
        var random = new SplittableRandom(seed);
        for (int step = 0; step < STEPS; step++) {
            act(random, step);
            var counted = counted(laptop);
            assertThat(counted).as("seed %d, step %d", seed, step).isEqualTo(fromTheTables());
            assertThat(counted(phone)).isEqualTo(counted);
        }
        assertThat(said).hasSizeGreaterThan(STEPS / 4);
    }

    /** Tellings overtake each other on their way from two nodes: the one with the highest version has to be right. */
    @Test
    void whatIsToldLastIsRightThoughBothDevicesReadAtOnce() {
        for (int i = 0; i < 20; i++) {
            say(writer, "말 " + i);
        }
        try (var there = laptop.socket().subscribe("me", "/user/queue/events")) {
            CompletableFuture.allOf(atOnce(laptop, 1), atOnce(laptop, 2), atOnce(phone, 3), atOnce(phone, 4))
                    .join();
            long version = database.sql("select version from read_position where account_id = ? and room_id = ?")
                    .params(UUID.fromString(laptop.id()), UUID.fromString(room))
                    .query(Long.class)
                    .single();
            var told = there.await(frame -> frame.body().contains("\"version\":" + version + "}"))
                    .json();
            assertThat(new Counted(
                            told.path("unread").asLong(), told.path("mentions").asLong()))
                    .isEqualTo(fromTheTables());
            assertThat(told.path("seq").asLong())
                    .isEqualTo(laptop.get("/api/rooms/" + room)
                            .json()
                            .path("lastRead")
                            .asLong());
        }
    }

    private CompletableFuture<Void> atOnce(Guest device, long seed) {
        return CompletableFuture.runAsync(() -> {
            var random = new SplittableRandom(seed);
            for (int step = 0; step < STEPS; step++) {
                put(device, random.nextBoolean() ? "read" : "unread", said.get(random.nextInt(said.size())))
                        .expect(204);
            }
        });
    }

    /** For the reader alone: the others still see that he has read it. */
    @Test
    void whatIsMarkedUnreadWaitsAgainAndIsReadForTheOthers() {
        for (int i = 0; i < 3; i++) {
            say(writer, "말 " + i);
        }
        read(laptop, said.get(2));
        put(phone, "unread", said.get(1)).expect(204);
        assertThat(counted(laptop)).isEqualTo(new Counted(2, 0));
        assertThat(laptop.get("/api/inbox").json().path("rooms").path(room).size())
                .isEqualTo(2);
        var positions = writer.get("/api/rooms/" + room + "/read").json().path("positions");
        assertThat(positions.path(laptop.id()).asLong()).isEqualTo(said.get(2));
        put(phone, "unread", said.get(2)).expect(204);
        assertThat(counted(laptop)).as("it was not read anyway").isEqualTo(new Counted(2, 0));
        read(laptop, said.get(2));
        assertThat(counted(phone)).isEqualTo(new Counted(0, 0));
    }

    @Test
    void onlyAMemberMarksWhatIsThere() {
        assertThat(put(laptop, "unread", 0).expect(400).problem()).isEqualTo("invalid");
        assertThat(put(laptop, "unread", 99).expect(400).problem()).isEqualTo("invalid");
        put(Guest.signedIn("outsider", House.first()), "unread", 1).expect(404);
    }

    private void act(SplittableRandom random, int step) {
        var device = random.nextBoolean() ? laptop : phone;
        if (said.isEmpty()) {
            say(writer, "첫마디");
            return;
        }
        long some = said.get(random.nextInt(said.size()));
        switch (random.nextInt(8)) {
            case 0 -> say(writer, "말 " + step);
            case 1 -> answer(some, "답 " + step);
            case 2 -> say(writer, call(random) + " " + step);
            case 3 -> say(device, "내 말 " + step);
            case 4 -> change("delete", some, null);
            case 5 -> change("edit", some, random.nextBoolean() ? call(random) + " " + step : "고침 " + step);
            case 6 -> read(device, some);
            default -> put(device, "unread", some).expect(204);
        }
    }

    /** The reader has no socket anywhere, so "here" is not they. */
    private String call(SplittableRandom random) {
        return List.of("@" + laptop.username(), "@all", "@모두", "@here").get(random.nextInt(4));
    }

    private void say(Guest who, String body) {
        post(who, Map.of("clientId", UUID.randomUUID().toString(), "body", body));
    }

    /** What stands in a thread waits in its room as well. */
    private void answer(long seq, String body) {
        post(writer, Map.of("clientId", UUID.randomUUID().toString(), "body", body, "replyTo", seq));
    }

    private void post(Guest who, Map<String, Object> draft) {
        said.add(who.post("/api/rooms/" + room + "/messages", draft)
                .expect(201)
                .json()
                .path("seq")
                .asLong());
    }

    /** Refused where it is the reader's own, or gone: then nothing has changed. */
    private void change(String what, long seq, @Nullable String body) {
        var path = "/api/rooms/" + room + "/messages/" + seq;
        var answer = body == null ? writer.delete(path) : writer.patch(path, Map.of("body", body));
        assertThat(answer.status()).as(what).isIn(200, 204, 403, 404, 409, 410);
    }

    private void read(Guest device, long seq) {
        put(device, "read", seq).expect(204);
    }

    private Guest.Answer put(Guest device, String what, long seq) {
        return device.put("/api/rooms/" + room + "/" + what, Map.of("seq", seq));
    }

    private Counted counted(Guest device) {
        var told = device.get("/api/rooms/" + room).expect(200).json();
        return new Counted(told.path("unread").asLong(), told.path("mentions").asLong());
    }

    private Counted fromTheTables() {
        var reader = UUID.fromString(laptop.id());
        long read = database.sql("select seq from read_position where account_id = ? and room_id = ?")
                .params(reader, UUID.fromString(room))
                .query(Long.class)
                .single();
        var waiting = database
                .sql("select * from message where room_id = ? and seq > ?")
                .params(UUID.fromString(room), read)
                .query()
                .listOfRows()
                .stream()
                .filter(message -> !reader.equals(message.get("sender_id")) && message.get("deleted_at") == null)
                .toList();
        long called = waiting.stream()
                .filter(message -> calls(String.valueOf(message.get("body"))))
                .count();
        return new Counted(waiting.size(), called);
    }

    private boolean calls(String body) {
        return Stream.of("@" + laptop.username(), "@all", "@모두").anyMatch(body::contains);
    }
}
