package sarangbang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Draft;
import sarangbang.timeline.Timeline;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** What is said on one node is found on the other: at once, and just so when it has come into the blocks. */
class SearchTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final String room = writer.room("private");

    SearchTests() {
        writer.invite(room, reader);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsWordsTheirPartsAndTheirInitials(boolean indexed) {
        long one = say("우리 사랑방에서 만나요");
        long two = say("The Deployment is at https://example.org/x");
        say("딴 이야기");
        index(indexed);
        for (var word : List.of("사랑방", "랑방", "사랑", "ㅅㄹㅂ", "ㄹㅂㅇ", "만나 사랑", "\"사랑방에서 만나\"", "방")) {
            assertThat(found(reader, word)).as(word).containsExactly(one);
        }
        for (var word : List.of("deployment", "PLOY", "is at", "has:link", "\"is at https\"", "eploy has:link")) {
            assertThat(found(reader, word)).as(word).containsExactly(two);
        }
        for (var word : List.of("사랑 Deployment", "\"만나 사랑\"", "방랑", "has:file", "만나 has:link")) {
            assertThat(found(reader, word)).as(word).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyMessageIsWhole(boolean indexed) {
        long one = say("눈에 띄는 낱말");
        reader.put(messages() + "/" + one + "/reactions/%F0%9F%91%8D", Map.of());
        index(indexed);
        var page = writer.get(messages() + "?around=" + one + "&limit=1").json().path("messages");
        assertThat(ask(reader, "띄는").path("messages")).isEqualTo(page);
        assertThat(ask(reader, "띄는").path("next").isNull()).isTrue();
        assertThat(ask(reader, "띄는").path("complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasEditedIsFoundByItsNewWordsAlone(boolean indexed) {
        long one = say("처음 쓴 말");
        index(indexed);
        writer.patch(messages() + "/" + one, Map.of("body", "고쳐 쓴 글")).expect(200);
        assertThat(found(reader, "처음")).isEmpty();
        assertThat(found(reader, "고쳐")).containsExactly(one);
        index(indexed);
        assertThat(found(reader, "처음")).isEmpty();
        assertThat(found(reader, "고쳐")).containsExactly(one);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasDeletedIsFoundNoMore(boolean indexed) {
        long one = say("지울 비밀");
        index(indexed);
        assertThat(found(reader, "비밀")).containsExactly(one);
        writer.delete(messages() + "/" + one).expect(204);
        assertThat(found(reader, "비밀")).isEmpty();
        assertThat(found(reader, "from:" + writer.username())).isEmpty();
        index(indexed);
        assertThat(found(reader, "비밀")).isEmpty();
        assertThat(found(reader, "from:" + writer.username())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoWasRemovedFindsNothingAndAgainWhenLetBackIn(boolean indexed) {
        long one = say("안에서 하는 말");
        index(indexed);
        assertThat(found(reader, "안에서")).containsExactly(one);
        writer.delete("/api/rooms/" + room + "/members/" + reader.id()).expect(204);
        assertThat(found(reader, "안에서")).isEmpty();
        assertThat(find(reader, "안에서", "&room=" + room).expect(404).problem()).isEqualTo("not-found");
        assertThat(find(reader, "말 in:\"방 " + writer.username() + "\"", "")
                        .expect(400)
                        .problem())
                .isEqualTo("search-room");
        writer.invite(room, reader);
        assertThat(found(reader, "안에서")).containsExactly(one);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesGoOnWhereTheLastOneEndedAcrossRooms(boolean indexed) {
        var other = writer.room("private");
        writer.invite(other, reader);
        var all = new ArrayList<String>();
        for (int i = 0; i < 90; i++) {
            var where = i % 3 == 0 ? other : room;
            all.addFirst(where + "/" + sayIn(where, "쪽을 넘기는 말 " + i));
        }
        index(indexed);
        index(other, indexed);
        assertThat(pages("넘기는", 7)).isEqualTo(all);
    }

    /** What shares a commit has one time. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasSaidInOneMomentIsFoundOnceOverTheBordersOfPages(boolean indexed) {
        var other = writer.room("private");
        writer.invite(other, reader);
        var timeline = House.first().bean(Timeline.class);
        IntStream.range(0, 60)
                .mapToObj(i -> timeline.post(
                        RoomId.of(i % 2 == 0 ? room : other),
                        AccountId.of(writer.id()),
                        new Draft("t" + i, "한꺼번에 " + i, null, null)))
                .toList()
                .forEach(CompletableFuture::join);
        index(indexed);
        index(other, indexed);
        assertThat(pages("한꺼번에", 7)).hasSize(60).doesNotHaveDuplicates();
    }

    private List<String> pages(String q, int limit) {
        var seen = new ArrayList<String>();
        var next = "";
        for (int pages = 0; pages < 20; pages++) {
            var page = find(reader, q, "&limit=" + limit + next).expect(200).json();
            page.path("messages")
                    .forEach(one -> seen.add(
                            one.path("room").asString() + "/" + one.path("seq").asLong()));
            if (page.path("next").isNull()) {
                break;
            }
            next = "&before=" + page.path("next").asString();
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void operatorsNarrowItDown(boolean indexed) {
        long mine = say("좁히는 말 하나");
        long hers = reader.post(messages(), Map.of("clientId", "r", "body", "좁히는 말 둘"))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
        var other = writer.room("private");
        long there = sayIn(other, "좁히는 말 셋");
        index(indexed);
        index(other, indexed);
        assertThat(found(writer, "좁히는")).containsExactly(there, hers, mine);
        assertThat(found(writer, "좁히는 from:me")).containsExactly(there, mine);
        assertThat(found(writer, "from:@" + reader.username())).containsExactly(hers);
        assertThat(found(writer, "from:" + reader.username() + " from:me 좁히는")).containsExactly(there, hers, mine);
        assertThat(seqs(find(writer, "좁히는", "&room=" + room))).containsExactly(hers, mine);
        writer.patch("/api/rooms/" + other, Map.of("name", "배송 \"급한\" 문의")).expect(200);
        assertThat(found(writer, "좁히는 in:\"배송 급한 문의\"")).containsExactly(there);
        assertThat(found(writer, "in:급한 좁히는")).containsExactly(there);
        assertThat(seqs(find(writer, "in:급한 좁히는", "&room=" + room))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatHasAFileIsFoundThoughItSaysNothing(boolean indexed) {
        var file = writer.bring(room, "자료.txt", "속".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
        long one = writer.post(messages(), Map.of("clientId", "f", "files", List.of(file)))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
        say("파일이 없는 말");
        index(indexed);
        assertThat(found(reader, "has:file")).containsExactly(one);
        assertThat(found(reader, "has:file from:" + writer.username())).containsExactly(one);
        assertThat(found(reader, "has:file from:me")).isEmpty();
        writer.delete(messages() + "/" + one).expect(204);
        assertThat(found(reader, "has:file")).isEmpty();
    }

    @Test
    void aDirectRoomIsNamedByWhoElseIsInIt() {
        var direct = writer.post("/api/rooms/direct", Map.of("usernames", List.of(reader.username())))
                .text("id");
        long one = sayIn(direct, "둘이서 하는 말");
        say("셋이서 하는 말");
        assertThat(found(writer, "하는 in:@" + reader.username())).containsExactly(one);
        assertThat(found(reader, "하는 in:@" + writer.username())).containsExactly(one);
        assertThat(find(writer, "in:@" + Guest.signedIn("third", House.first()).username(), "")
                        .expect(400)
                        .problem())
                .isEqualTo("search-room");
    }

    @Test
    void aDayBeginsWhereTheSearcherIs() {
        long one = say("오늘 하는 말");
        var today = LocalDate.now(ZoneOffset.UTC);
        var farEast = LocalDate.now(ZoneOffset.ofHours(14));
        assertThat(found(reader, "오늘 after:" + today)).containsExactly(one);
        assertThat(found(reader, "오늘 before:" + today)).isEmpty();
        assertThat(found(reader, "오늘 before:" + today.plusDays(1))).containsExactly(one);
        assertThat(found(reader, "오늘 after:" + today.plusDays(1))).isEmpty();
        assertThat(seqs(find(reader, "오늘 after:" + farEast, "&zone=Pacific/Kiritimati")))
                .containsExactly(one);
        assertThat(found(reader, "오늘 after:0001-01-01 before:9999-12-31")).containsExactly(one);
    }

    @ParameterizedTest
    @CsvSource({
        "'', search-empty",
        "'  ', search-empty",
        "a, search-too-short",
        "ㅅ, search-too-short",
        "before:yesterday, search-operator",
        "has:picture, search-operator",
        "from:, search-operator",
        "from:nobody-of-this-name, search-person",
        "in:@nobody-of-this-name, search-person",
        "in:no-room-of-this-name, search-room"
    })
    void whatCannotBeMeantIsRefused(String q, String problem) {
        assertThat(find(reader, q, "").expect(400).problem()).isEqualTo(problem);
    }

    @Test
    void whatNoAnswerHasGivenIsRefused() {
        assertThat(find(reader, "말말", "&before=x").expect(400).problem()).isEqualTo("invalid");
        assertThat(find(reader, "말말", "&zone=Mars").expect(400).problem()).isEqualTo("invalid");
        assertThat(find(reader, "말말", "&limit=0").expect(400).problem()).isEqualTo("invalid");
        assertThat(find(reader, "가".repeat(300), "").expect(400).problem()).isEqualTo("invalid");
        assertThat(find(reader, "말말", "&room=" + UUID.randomUUID()).expect(404).problem())
                .isEqualTo("not-found");
        assertThat(Guest.stranger(House.first()).get("/api/search?q=x").status())
                .isEqualTo(401);
    }

    @Test
    void sharedWordsOfDifferentMessagesOfOneBlockAreNoHit() {
        for (int i = 0; i < 70; i++) {
            say(i % 2 == 0 ? "배포 금요일" : "점심 목요일");
        }
        long both = say("배포 그리고 점심");
        for (int i = 0; i < 70; i++) {
            say(i % 2 == 0 ? "배포 금요일" : "점심 목요일");
        }
        index(true);
        assertThat(found(reader, "배포 점심")).containsExactly(both);
    }

    private void index(boolean wanted) {
        index(room, wanted);
    }

    /** Until nothing is left; another test's node may be at it just now. */
    static void index(String room, boolean wanted) {
        if (wanted) {
            var indexing = House.first().bean(Indexing.class);
            for (long more = 1; more > 0; ) {
                more = indexing.step(RoomId.of(room)).orElse(1L);
            }
        }
    }

    private long say(String body) {
        return sayIn(room, body);
    }

    private long sayIn(String where, String body) {
        return writer.post(
                        "/api/rooms/" + where + "/messages",
                        Map.of("clientId", UUID.randomUUID().toString(), "body", body))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    private String messages() {
        return "/api/rooms/" + room + "/messages";
    }

    private static List<Long> found(Guest who, String q) {
        return seqs(find(who, q, ""));
    }

    private static List<Long> seqs(Guest.Answer answer) {
        return answer.expect(200)
                .json()
                .path("messages")
                .valueStream()
                .map(message -> message.path("seq").asLong())
                .toList();
    }

    private static JsonNode ask(Guest who, String q) {
        return find(who, q, "").expect(200).json();
    }

    static Guest.Answer find(Guest who, @Nullable String q, String more) {
        var text = URLEncoder.encode(q == null ? "" : q, StandardCharsets.UTF_8);
        return who.get("/api/search?q=" + text + more);
    }
}
