package sarangbang.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import sarangbang.outside.Answer;
import sarangbang.timeline.Preview;

/** What a page says of itself: by Open Graph, or else in its head. Its pictures are not told of. */
record Page(String title, @Nullable String description, String site) {

    private static final int OK = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int LONGEST_SITE = 80;

    /** None, if it is no page, or one without a title. */
    static Optional<Page> read(Answer answer, URI address) {
        var type = answer.header("Content-Type").orElse("");
        if (answer.status() != OK
                || !isHtml(type)
                || answer.header("Content-Encoding").isPresent()) {
            return Optional.empty();
        }
        return read(new String(answer.body(), PageCharset.of(type, answer.body())), address);
    }

    private static boolean isHtml(String type) {
        return type.regionMatches(true, 0, "text/html", 0, "text/html".length())
                || type.regionMatches(true, 0, "application/xhtml+xml", 0, "application/xhtml+xml".length());
    }

    static Optional<Page> read(String html, URI address) {
        var head = head(html);
        if (head == null) {
            return Optional.empty();
        }
        var title = head.selectFirst("title");
        return first(LONGEST_TITLE, says(head, "og:title"), title == null ? "" : title.text())
                .map(words -> new Page(
                        words,
                        first(LONGEST_DESCRIPTION, says(head, "og:description"), says(head, "description"))
                                .orElse(null),
                        first(LONGEST_SITE, says(head, "og:site_name"), IDN.toUnicode(address.getHost()))
                                .orElse("")));
    }

    /** No further: a body of half a megabyte can be written so that it takes a thousand times that to be understood. */
    private static @Nullable Element head(String html) {
        try (var parser = new StreamParser(Parser.htmlParser())) {
            var marked = html.startsWith(BYTE_ORDER_MARK);
            return parser.parse(marked ? html.substring(1) : html, "").selectFirst("head");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String says(Element head, String name) {
        return head.select("meta[property=" + name + "], meta[name=" + name + "]")
                .attr("content");
    }

    private static Optional<String> first(int longest, String... texts) {
        return Stream.of(texts)
                .map(text -> Words.of(text, longest))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    Preview behind(String link) {
        return new Preview(link, title, description, site);
    }
}
