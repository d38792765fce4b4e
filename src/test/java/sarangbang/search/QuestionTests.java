package sarangbang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sarangbang.Invalid;

class QuestionTests {

    @Test
    void hasWordsAndOperatorsInAnyOrder() {
        var question = Question.of("  사랑방 from:Mina in:\"배송 문의\" \"두 낱말\" before:2026-11-01 has:link FROM:me 12:30 ");
        assertThat(question.terms()).extracting(Term::text).containsExactly("사랑방", "두 낱말", "12:30");
        assertThat(question.values(Operator.FROM)).containsExactly("Mina", "me");
        assertThat(question.values(Operator.IN)).containsExactly("배송 문의");
        assertThat(question.days(Operator.BEFORE)).containsExactly(LocalDate.of(2026, 11, 1));
        assertThat(question.days(Operator.AFTER)).isEmpty();
        assertThat(question.has("link")).isTrue();
        assertThat(question.has("file")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note:abc", "https://example.org", "메모:하나", "\"from:mina\"", "(from:mina)"})
    void aWordBeforeAColonThatIsNoOperatorIsAWord(String typed) {
        var question = Question.of(typed);
        assertThat(question.terms()).extracting(Term::text).containsExactly(typed.replace("\"", ""));
        assertThat(question.values(Operator.FROM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "\0"})
    void nothingIsNoQuestion(String typed) {
        assertThatThrownBy(() -> Question.of(typed)).isInstanceOf(NothingSought.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ㅅ", "a b ㄱ", "from:me x"})
    void shortWordsAloneAreNone(String typed) {
        assertThatThrownBy(() -> Question.of(typed)).isInstanceOf(TooShort.class);
    }

    @Test
    void aShortWordAmongOthersIsOne() {
        assertThat(Question.of("I am here").terms()).hasSize(3);
        assertThat(Question.of("밥").terms()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before:",
                "before:tomorrow",
                "before:2026-13-01",
                "before:2026-02-30",
                "after:2026",
                "before:\"\""
            })
    void whatIsNoDayIsNotUnderstood(String typed) {
        var question = Question.of(typed);
        assertThatThrownBy(() -> {
                    question.days(Operator.BEFORE);
                    question.days(Operator.AFTER);
                })
                .isInstanceOf(NotUnderstood.class);
    }

    @Test
    void whatIsNoValueIsNotUnderstood() {
        assertThatThrownBy(() -> Question.of("has:picture").has("link")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Question.of("has:").has("file")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Question.of("from:").values(Operator.FROM)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Question.of("in: 사랑").values(Operator.IN)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void aLongOneIsRefused() {
        assertThatThrownBy(() -> Question.of("가".repeat(257))).isInstanceOf(Invalid.class);
    }
}
