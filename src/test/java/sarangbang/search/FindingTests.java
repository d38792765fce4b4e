package sarangbang.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Draft;
import sarangbang.timeline.Timeline;
import sarangbang.visit.Guest;

/** Random talk in Korean and English, edited, deleted, indexed now and then: found is what a look at every message finds. */
class FindingTests {

    private static final int ROUNDS = 10;
    private static final int DEEDS = 100;
    private static final int QUESTIONS = 12;
    private static final int MOST_PAGES = 200;
    /** Asks the index for everything, and ends its answers as soon as it may. */
    private static final House.Node BY_INDEX =
            House.start("search-by-index", "chat.search.walked=0", "chat.search.blocks=1");
    /** Goes on back for all that is in one of the last two blocks. */
    private static final House.Node ON_THE_WAY =
            House.start("search-on-the-way", "chat.search.walked=2", "chat.search.blocks=2");

    private static final List<String> WORDS = List.of(
            "사랑방",
            "사람",
            "방송",
            "삶",
            "밥",
            "배포",
            "바빠",
            "랑데부",
            "ㅋㅋㅋ",
            "ㅠㅠ",
            "the",
            "deploy",
            "Deployment",
            "plot",
            "PR올렸어요",
            "+1",
            "😀",
            "https://example.org/사랑",
            "a",
            "IS",
            "é",
            "e\u0301t");
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    private final Random random = new Random(20_261_127);
    private final Timeline timeline = House.first().bean(Timeline.class);
    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final Guest byIndex = reader.elsewhere(BY_INDEX);
    private final Guest onTheWay = reader.elsewhere(ON_THE_WAY);
    private final List<String> rooms = List.of(writer.room("private"), writer.room("private"), writer.room("private"));
    private final Map<Key, String> said =
            new TreeMap<>(Comparator.comparingInt(Key::order).reversed());

    /** @param order in which they were said: one after the other, so that their times are so too */
    private record Key(int order, String room, long seq) {
        String name() {
            return room + "/" + seq;
        }
    }

    FindingTests() {
        rooms.forEach(room -> writer.invite(room, reader));
    }

    @AfterAll
    static void close() {
        BY_INDEX.context().close();
        ON_THE_WAY.context().close();
    }

    @Test
    void whatIsFoundIsWhatALookAtEveryMessageFinds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (int deed = 0; deed < DEEDS; deed++) {
                act(round * DEEDS + deed);
            }
            if (round % 3 > 0) {
                SearchTests.index(rooms.get(round % rooms.size()), true);
            }
            for (int question = 0; question < QUESTIONS; question++) {
                compare(question());
            }
        }
    }

    private void act(int order) throws Exception {
        var room = rooms.get(Math.min(random.nextInt(6), 2));
        var some = said.keySet().stream()
                .skip(said.isEmpty() ? 0 : random.nextInt(Math.min(said.size(), 200)))
                .findFirst();
        int roll = random.nextInt(10);
        if (roll < 8 || some.isEmpty()) {
            var body = body();
            var draft = new Draft(UUID.randomUUID().toString(), body, null, null);
            long seq = Objects.requireNonNull(done(timeline.post(RoomId.of(room), me(), draft)));
            said.put(new Key(order, room, seq), body);
            return;
        }
        var one = some.get();
        if (roll == 8) {
            var body = body();
            done(timeline.edit(RoomId.of(one.room()), me(), one.seq(), body));
            said.put(one, body);
        } else {
            done(timeline.delete(RoomId.of(one.room()), me(), one.seq()));
            said.remove(one);
        }
    }

    private static @Nullable Long done(Future<@Nullable Long> deed) throws Exception {
        return deed.get(10, TimeUnit.SECONDS);
    }

    private AccountId me() {
        return AccountId.of(writer.id());
    }

    private String body() {
        return random.ints(1 + random.nextInt(5), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(joining(random.nextInt(5) == 0 ? "" : random.nextBoolean() ? " " : "\n "));
    }

    private String question() {
        return random.ints(1 + random.nextInt(2), 0, WORDS.size())
                .mapToObj(i -> part(WORDS.get(i)))
                .collect(joining(" "));
    }

    private String part(String word) {
        if (word.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            return word;
        }
        int from = random.nextInt(word.length());
        var part = word.substring(from, Math.min(word.length(), from + 2 + random.nextInt(3)));
        return switch (random.nextInt(4)) {
            case 0 -> word;
            case 1 -> initials(part);
            default -> part;
        };
    }

    private static String initials(String text) {
        return text.chars()
                .mapToObj(letter -> letter >= '가' && letter <= '힣'
                        ? INITIALS.substring((letter - '가') / 588, (letter - '가') / 588 + 1)
                        : String.valueOf((char) letter))
                .collect(joining());
    }

    private void compare(String question) {
        var answer = SearchTests.find(reader, question, "&limit=50");
        if (answer.status() == 400) {
            assertThat(answer.problem()).as(question).isEqualTo("search-too-short");
            return;
        }
        var expected = expected(question);
        assertThat(all(reader, question)).as("<%s>", question).isEqualTo(expected);
        assertThat(all(byIndex, question)).as("<%s> by index", question).isEqualTo(expected);
        assertThat(all(onTheWay, question)).as("<%s> on the way", question).isEqualTo(expected);
    }

    private static List<String> all(Guest who, String question) {
        var all = new ArrayList<String>();
        var before = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var page = SearchTests.find(who, question, "&limit=50" + before)
                    .expect(200)
                    .json();
            page.path("messages")
                    .forEach(one -> all.add(
                            one.path("room").asString() + "/" + one.path("seq").asLong()));
            if (page.path("next").isNull()) {
                return all;
            }
            before = "&before=" + page.path("next").asString();
        }
        throw new AssertionError("No end after " + MOST_PAGES + " pages of <" + question + ">");
    }

    private List<String> expected(String question) {
        var patterns = Arrays.stream(plain(question).split(" "))
                .filter(word -> !word.isEmpty())
                .map(FindingTests::pattern)
                .toList();
        return said.entrySet().stream()
                .filter(one -> patterns.stream()
                        .allMatch(pattern ->
                                pattern.matcher(plain(one.getValue())).find()))
                .map(one -> one.getKey().name())
                .toList();
    }

    /** Each initial consonant is itself, or any syllable that begins with it. */
    private static Pattern pattern(String word) {
        return Pattern.compile(word.codePoints()
                .mapToObj(letter -> {
                    int initial = INITIALS.indexOf(letter);
                    var itself = Pattern.quote(Character.toString(letter));
                    char first = (char) ('가' + initial * 588);
                    return initial < 0 ? itself : "[" + (char) letter + first + "-" + (char) (first + 587) + "]";
                })
                .collect(joining()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
