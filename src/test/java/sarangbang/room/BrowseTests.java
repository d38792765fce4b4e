package sarangbang.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** The doors that stand open, page by page. */
class BrowseTests {

    private final Guest host = Guest.signedIn("host", House.first());
    private final Guest guest = Guest.signedIn("guest", House.second());
    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void pagesFollowEachOtherByNameWithoutGapOrDouble() {
        // Two of them have the same name.
        for (int i = 0; i < 7; i++) {
            open(word + " 방 " + i / 2 * 2);
        }
        List<String> names = new ArrayList<>();
        var after = "";
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            assertThat(page.size()).isLessThanOrEqualTo(3);
            page.forEach(room -> names.add(room.path("name").asString()));
            after = "&after=" + page.path(page.size() - 1).path("id").asString();
        }
        assertThat(names).hasSize(7).isSorted();
        assertThat(find("&limit=1000").size()).isEqualTo(7);
        guest.get("/api/rooms/public?limit=0").expect(400);
        guest.get("/api/rooms/public?after=nonsense").expect(400);
        assertThat(find("&after=" + UUID.randomUUID()).isEmpty()).isTrue();
    }

    @Test
    void aRoomIsFoundByItsTopicToo() {
        var room = open("방 " + UUID.randomUUID());
        assertThat(find("").isEmpty()).isTrue();
        host.patch("/api/rooms/" + room, Map.of("topic", "이야기 " + word.toUpperCase(java.util.Locale.ROOT)))
                .expect(200);
        var found = find("").path(0);
        assertThat(found.path("id").asString()).isEqualTo(room);
        assertThat(found.path("topic").asString()).startsWith("이야기");
        assertThat(found.path("members").asInt()).isOne();
        assertThat(found.path("joined").asBoolean()).isFalse();
        guest.post("/api/rooms/" + room + "/members", Map.of()).expect(201);
        assertThat(find("").path(0).path("joined").asBoolean()).isTrue();
    }

    @Test
    void whatMeansSomethingToTheDatabaseIsAnyText() {
        open(word + " 100%_\\");
        assertThat(guest.get("/api/rooms/public?query=" + word + "%20100%25_%5C")
                        .json()
                        .size())
                .isOne();
        assertThat(guest.get("/api/rooms/public?query=" + word + "%25%25")
                        .json()
                        .isEmpty())
                .isTrue();
    }

    private String open(String name) {
        return host.post("/api/rooms", Map.of("name", name, "kind", "public"))
                .expect(201)
                .text("id");
    }

    private JsonNode page(String after) {
        return find("&limit=3" + after);
    }

    private JsonNode find(String more) {
        return guest.get("/api/rooms/public?query=" + word + more).expect(200).json();
    }
}
