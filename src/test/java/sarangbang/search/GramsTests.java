package sarangbang.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is looked up by, and how it is compared. */
class GramsTests {

    private static final int TEXTS = 20_000;
    private static final List<String> LETTERS = List.of(
            "사",
            "랑",
            "방",
            "삶",
            "ㅅ",
            "ㄹ",
            "ㅂ",
            "ㅋ",
            "ㅏ",
            "a",
            "b",
            "The",
            "İ",
            "ß",
            "é",
            "9",
            "-",
            " ",
            "\n",
            "　",
            "밥",
            "山",
            "か",
            "😀",
            "\u1109\u1161",
            "\u1105",
            "e\u0301");

    @ParameterizedTest
    @CsvSource({
        "사랑방, 우리 사랑방이야",
        "랑방, 사랑방",
        "방, 사랑방",
        "ㅅㄹㅂ, 우리 사랑방에서",
        "ㄹㅂ, 사랑방",
        "사ㄹ방, 사랑방",
        "사랑ㅂ, 사랑방",
        "ㅋㅋ, 아 ㅋㅋㅋ",
        "ㅋㅋ, 커카",
        "ㅃㄹ, 빨리",
        "ㅠㅠ, 어떡해ㅠㅠ",
        "EPLOY, The deployment",
        "pr, PR 올렸습니다",
        "PR올, 내 pr올렸어",
        "+1, +1",
        "😀, 좋아 😀",
        "山, 山에 간다",
    })
    void finds(String word, String text) {
        assertThat(Term.of(word).isIn(Text.folded(text))).isTrue();
        assertThat(indexed(text)).containsAll(sought(word)).isNotEmpty();
        assertThat(Term.of(word).isShort()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ㅅㄹㅂ, 사 랑방", "ㅅㄹㅂ, 사랑 방", "사랑방, 사랑 방", "ㅂㄹ, 빨리", "커카, ㅋㅋ", "ㅏ랑, 사랑"})
    void doesNotFind(String word, String text) {
        assertThat(Term.of(word).isIn(Text.folded(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a", "ㅅ", "ㅏ", "7", "-"})
    void oneLetterIsTooShort(String word) {
        assertThat(Term.of(word).isShort()).isTrue();
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        assertThat(Text.folded("\u1109\u1161\u1105\u1161\u11BC")).isEqualTo("사랑");
        assertThat(Text.folded("\u1109\u1105")).isEqualTo("ㅅㄹ");
        assertThat(Text.folded(" Ａ\n\t B　c ")).isEqualTo("ａ b c");
    }

    /** Whatever is in a text is also found by its grams: the index may show too much, and never too little. */
    @Test
    void noPieceOfATextIsLookedUpInVain() {
        var random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random, 12);
            var word = i % 2 == 0 ? text(random, 3) : loosened(piece(Text.folded(text), random), random);
            var term = Term.of(word);
            if (!term.text().isEmpty() && term.isIn(Text.folded(text))) {
                assertThat(indexed(text)).as("<%s> in <%s>", word, text).containsAll(sought(word));
            }
        }
    }

    private static String text(Random random, int most) {
        return random.ints(1 + random.nextInt(most), 0, LETTERS.size())
                .mapToObj(LETTERS::get)
                .collect(joining());
    }

    private static String piece(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        var letters = text.codePoints().mapToObj(Character::toString).toList();
        int from = random.nextInt(letters.size());
        return String.join("", letters.subList(from, Math.min(letters.size(), from + 1 + random.nextInt(5))));
    }

    private static String loosened(String text, Random random) {
        return text.codePoints()
                .map(letter -> random.nextBoolean() ? Text.initial(letter) : letter)
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static Set<Integer> indexed(String text) {
        var grams = new HashSet<Integer>();
        Grams.of(Text.folded(text), grams::add);
        return grams;
    }

    private static Set<Integer> sought(String word) {
        var grams = new HashSet<Integer>();
        Grams.sought(Text.folded(word), grams::add);
        return grams;
    }
}
