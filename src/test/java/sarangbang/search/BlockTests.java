package sarangbang.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.Invalid;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Spot;
import sarangbang.timeline.Utterance;

class BlockTests {

    private static final RoomId ROOM = RoomId.of("00000000-0000-0000-0000-000000000001");
    private static final AccountId SENDER = new AccountId(new UUID(7, 7));
    private static final Instant START = Instant.parse("2030-01-01T00:00:00.000001Z");

    @Test
    void saysWhereEachGramIsAndWhenEachMessageWas() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var said = said(random);
            var key = new Block.Key(ROOM, 5);
            var block = new Block(key, said);
            var times = Times.read(block.since(), block.times());
            var header = new Header(key, block.since(), block.until(), times);
            assertThat(header.at(-1, Position.END))
                    .isEqualTo(said.reversed().stream().map(Position::of).toList());
            for (var one : said) {
                var sought = Signature.of(List.of(Term.of(one.body())), Set.of(SENDER), false, false);
                long places = sought.placesIn(block.grams(), block.places());
                assertThat(header.at(places, Position.END)).contains(Position.of(one));
                assertThat(header.newestBefore(Position.of(one).next())).contains(Position.of(one));
            }
            var other = Signature.of(List.of(Term.of("없는말")), Set.of(), false, false);
            assertThat(other.placesIn(block.grams(), block.places())).isZero();
            assertThat(Signature.of(List.of(), Set.of(), true, false).placesIn(block.grams(), block.places()))
                    .isZero();
        }
    }

    private static List<Utterance> said(Random random) {
        var said = new ArrayList<Utterance>();
        var at = START;
        for (int place = 0; place < Block.LENGTH; place++) {
            if (random.nextInt(3) > 0 || place == 63) {
                at = at.plusNanos(1_000L * (random.nextBoolean() ? random.nextInt(100) : random.nextLong(1L << 40)));
                var body = random.nextBoolean() ? "사랑방 " + random.nextInt(9) : "말" + random.nextInt(1_000);
                said.add(new Utterance(new Spot(ROOM, 5 * 64 + place), SENDER, at, body, false));
            }
        }
        return said;
    }

    @Test
    void lettersWithoutSenseMakeItABlockThatIsAlwaysLookedAt() {
        var random = new Random(4);
        var said = IntStream.range(0, 3)
                .mapToObj(i -> new Utterance(new Spot(ROOM, i), SENDER, START, letters(random), false))
                .toList();
        var block = new Block(new Block.Key(ROOM, 0), said);
        assertThat(block.grams()).containsExactly(Gram.EVERYTHING);
        var sought = Signature.of(List.of(Term.of("아무말")), Set.of(), false, false);
        assertThat(sought.placesIn(block.grams(), block.places())).isEqualTo(-1);
    }

    private static String letters(Random random) {
        return random.ints(10_000, 0x4e00, 0x9fff).mapToObj(Character::toString).collect(joining());
    }

    @Test
    void aPositionIsGivenAwayAsTextAndComesBack() {
        var position = new Position(START, ROOM, Long.MAX_VALUE - 1);
        assertThat(Position.parse(position.text())).isEqualTo(position);
        assertThat(position.isBefore(position.next())).isTrue();
        assertThat(new Position(START, new RoomId(new UUID(1, 0)), 1))
                .isLessThan(new Position(START, new RoomId(new UUID(-1, 0)), 1));
        for (var forged : List.of("", "x", "ÄÖ", "AAAA", "_".repeat(43), "A".repeat(44), "f".repeat(43))) {
            assertThatThrownBy(() -> Position.parse(forged)).as(forged).isInstanceOf(Invalid.class);
        }
    }
}
