package sarangbang.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {

    private static final URI ADDRESS = URI.create("https://news.example.org/a");

    @Test
    void saysWhatItSaysByOpenGraph() {
        var page = page("""
                <title>A title | the site</title>
                <meta name="description" content="Of the head">
                <meta property="og:title" content="사랑방 &amp; 마루">
                <meta property="og:description" content="손님을 맞던 방">
                <meta property="og:site_name" content="우리 집">
                <meta property="og:image" content="https://example.org/cat.png">""");
        assertThat(page).isEqualTo(new Page("사랑방 & 마루", "손님을 맞던 방", "우리 집"));
        assertThat(page.behind("https://a.example").toString()).doesNotContain("cat.png");
    }

    @Test
    void saysWhatStandsInItsHeadOtherwise() {
        assertThat(page("<title> A\n title </title><meta name=description content='And more'>"))
                .isEqualTo(new Page("A title", "And more", "news.example.org"));
        assertThat(page("<title>A title</title>")).isEqualTo(new Page("A title", null, "news.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no page at all", "<title> \n </title>", "<h1>Words</h1>", "\0\0\0"})
    void saysNothingWithoutATitle(String html) {
        assertThat(Page.read(html, ADDRESS)).isEmpty();
    }

    @Test
    void itsHostIsWrittenAsPeopleWriteIt() {
        assertThat(Page.read("<title>집</title>", URI.create("https://xn--bj0bj06e.example/")))
                .hasValueSatisfying(page -> assertThat(page.site()).isEqualTo("한글.example"));
    }

    @Test
    void itsWordsAreNotTooMany() {
        var page = page("<title>" + "가".repeat(1_000) + "</title><meta name=description content='" + "🏠".repeat(1_000)
                + "'><meta property=og:site_name content='" + "나".repeat(1_000) + "'>");
        assertThat(page.title()).hasSize(200).endsWith("가…");
        assertThat(page.site()).hasSize(80).endsWith("나…");
        assertThat(page.description()).endsWith("🏠…").matches(words -> words.codePointCount(0, words.length()) == 300);
    }

    @Test
    void itsWordsAreWords() {
        assertThat(Words.of("a\0b", 10)).isEqualTo("ab");
        assertThat(Words.of("a\uD800b", 10)).isEqualTo("ab");
        assertThat(Words.of("a\u202Eb\u2066c", 10)).isEqualTo("abc");
        assertThat(Words.of("  a \u00A0\u3000\t\nb\u0001 ", 10)).isEqualTo("a b");
        assertThat(Words.of("👩‍👩‍👧", 10)).isEqualTo("👩‍👩‍👧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC-KR", "euc-kr", "ks_c_5601-1987", "CP949", "\"euc-kr\""})
    void isReadInTheCharsetOfItsHead(String name) {
        assertThat(decoded("text/html; charset=" + name, "<title>똠방각하 펲시</title>", "x-windows-949"))
                .contains("똠방각하 펲시");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=euc-kr>",
                "<meta charset=\"EUC-KR\">",
                "<meta http-equiv='Content-Type' content='text/html; charset=euc-kr'>"
            })
    void isReadInTheCharsetThatItNames(String meta) {
        assertThat(decoded("text/html", meta + "<title>똠방각하</title>", "x-windows-949"))
                .contains("똠방각하");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html; charset=utf-8", "text/html; charset=no-such", ""})
    void isReadAsUtf8Otherwise(String type) {
        assertThat(decoded(type, "<title>사랑방</title>", "UTF-8")).contains("사랑방");
    }

    @Test
    void isReadAsItsFirstBytesShow() {
        assertThat(decoded("text/html; charset=euc-kr", "\uFEFF<title>사랑방</title>", "UTF-8"))
                .contains("사랑방");
        assertThat(decoded("text/html", "\uFEFF<title>사랑방</title>", "UTF-16LE")).contains("사랑방");
        assertThat(decoded("text/html", "\uFEFF<title>사랑방</title>", "UTF-16BE")).contains("사랑방");
        assertThat(Page.read("\uFEFF<title>사랑방</title>", ADDRESS)).isPresent();
    }

    /** As a whole it would be half a gigabyte: browsers repeat what is emphasised in every paragraph, with all it says of itself. */
    @Test
    void isReadNoFurtherThanItsHead() {
        var attributes = IntStream.range(0, 512).mapToObj(i -> " a" + i).collect(Collectors.joining());
        var bomb = "<title>Short</title><b" + attributes + ">" + "<p>x".repeat(120_000);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Page.read(bomb, ADDRESS))
                .hasValueSatisfying(page -> assertThat(page.title()).isEqualTo("Short"));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000);
    }

    private static String decoded(String type, String html, String charset) {
        var bytes = html.getBytes(Charset.forName(charset));
        return new String(bytes, PageCharset.of(type, bytes));
    }

    private static Page page(String head) {
        return Page.read("<!doctype html><html><head>" + head + "</head><body>x</body></html>", ADDRESS)
                .orElseThrow();
    }
}
