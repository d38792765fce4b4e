package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.visit.Guest;

/** What the log makes of previews, whoever tells them. */
class PreviewsTests {

    private static final String LINK = "https://preview.invalid/a";

    private final Guest author = Guest.signedIn("author", House.first());
    private final RoomId room = RoomId.of(author.room("private"));
    private final Timeline timeline = House.first().bean(Timeline.class);
    private final String messages = "/api/rooms/" + room + "/messages";
    private final long said = author.post(messages, Map.of("clientId", "1", "body", LINK))
            .expect(201)
            .json()
            .path("seq")
            .asLong();

    @Test
    void ofOneLinkOneIsTold() throws Exception {
        assertThat(show(LINK)).isEqualTo(said + 1);
        assertThat(show(LINK)).isEqualTo(said + 1);
        assertThat(show("https://preview.invalid/b")).isNull();
        assertThat(timeline.head(room)).isEqualTo(said + 1);
    }

    /** However often its words were edited. */
    @Test
    void onlyThoseSinceTheLastEditAreReadAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            show(LINK);
            author.patch(messages + "/" + said, Map.of("body", LINK + " " + i)).expect(200);
        }
        var last = show(LINK);
        assertThat(House.first().bean(Previews.class).of(List.of(new Spot(room, said))))
                .extracting(PreviewRow::seq)
                .containsExactly(last);
    }

    private @Nullable Long show(String link) throws Exception {
        var preview = new Preview(link, "A title", null, "site");
        return timeline.show(room, AccountId.of(author.id()), said, preview).get(10, TimeUnit.SECONDS);
    }
}
