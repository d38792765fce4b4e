package sarangbang.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "여기 https://example.org/길?a=1, 그리고 | https://example.org/길?a=1",
                "HTTP://EXAMPLE.ORG 봐 | HTTP://EXAMPLE.ORG",
                "(https://example.org/a) | https://example.org/a",
                "https://example.org/사랑방_(집) | https://example.org/사랑방_(집)",
                "[글](https://example.org/a_(b)) | https://example.org/a_(b)",
                "[https://example.org](https://example.org) | https://example.org",
                "**https://example.org/a** | https://example.org/a",
                "「https://example.org/a」。 | https://example.org/a",
                "봤어? https://example.org/?! | https://example.org/",
                "한글https://example.org | https://example.org",
                "https://example.org/a#b | https://example.org/a#b"
            })
    void endsWhereTheClientSeesItEnd(String text, String link) {
        assertThat(Links.in(text)).containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "그냥 말",
                "ftp://example.org",
                "<https://example.org>",
                "<https://example.org/a?b=c> 그리고",
                "`https://example.org`",
                "앞 ``a ` https://example.org`` 뒤",
                "```\nhttps://example.org\n```",
                "앞\n```java\nhttps://example.org\n```\n뒤",
                "~~~\nhttps://example.org\n~~~",
                "````\n```\nhttps://example.org\n````",
                "```\nhttps://example.org"
            })
    void leavesOutCodeAndWhatIsInAngles(String text) {
        assertThat(Links.in(text)).isEmpty();
    }

    @Test
    void findsWhatStandsBesideCode() {
        assertThat(Links.in("```\ncode\n```\nhttps://a.example `b` https://b.example ` https://c.example"))
                .containsExactly("https://a.example", "https://b.example", "https://c.example");
        assertThat(Links.in("```한 줄``` https://a.example\n다음")).containsExactly("https://a.example");
    }

    @Test
    void takesTheFirstFewEachOnce() {
        assertThat(Links.in(
                        "https://a.example https://b.example https://a.example https://c.example https://d.example"))
                .containsExactly("https://a.example", "https://b.example", "https://c.example");
    }

    @Test
    void isNotHeldUpByTextThatIsMadeToHoldItUp() {
        assertThat(Links.in("` `` ``` ".repeat(1_000))).isEmpty();
        assertThat(Links.in("`".repeat(10_000))).isEmpty();
        assertThat(Links.in("<".repeat(10_000))).isEmpty();
        assertThat(Links.in("~".repeat(9_990) + "://")).isEmpty();
        assertThat(Links.in("https://" + ")".repeat(9_000))).isEmpty();
        assertThat(Links.in(("https://a.example/" + ")".repeat(1_970) + " ").repeat(5)))
                .containsExactly("https://a.example/");
        assertThat(Links.in("(".repeat(100) + "https://a.example/(b)" + ")".repeat(100)))
                .containsExactly("https://a.example/(b)");
        assertThat(Links.in("```\n".repeat(2_500))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c",
        "https://한글.example/길, https://xn--bj0bj06e.example/길",
        "https://한글.example:443?a, https://xn--bj0bj06e.example:443?a",
        "https://①②⑦.0.0.1/, https://127.0.0.1/"
    })
    void isAskedUnderItsNameOnTheWire(String link, String address) {
        assertThat(Links.address(link)).hasToString("Optional[" + address + "]");
    }

    /** Java would write the first of them as strasse, which is somebody else's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://straße.example",
                "https://ς.example",
                "https://a\u200Db.example",
                "https://a\u200C.example/"
            })
    void isNotAskedUnderANameThatIsAnothers(String link) {
        assertThat(Links.address(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "https:///a", "https://example.org/%", "https://example.org/a\u0001b"})
    void isNotAskedIfItIsNoAddress(String link) {
        assertThat(Links.address(link).filter(address -> address.getHost() != null))
                .isEmpty();
    }
}
