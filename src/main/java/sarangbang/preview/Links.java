package sarangbang.preview;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links in a message that want a preview, as they stand there. Those in code want none, nor those in {@code <…>}: so
 * Markdown writes a link too, and whoever wants no preview writes it so.
 */
final class Links {

    private static final int MOST = 3;
    private static final int LONGEST = 2_000;

    /** What is passed over comes first. Where a link ends is as the client sees it, see GFM's autolinks. */
    private static final Pattern WORDS =
            Pattern.compile("""
                    ^\\ {0,3}(?<fence>`{3,}+|~{3,}+)[^\\n`]*\\n.*?(?:^\\ {0,3}\\k<fence>[`~]*\\ *$|\\z)
                    |(?<!`)(?<ticks>`++).+?(?<!`)\\k<ticks>(?!`)
                    |<[^<>\\s]*+>
                    |(?<link>https?://[^\\s\\h<>\\[\\]{}|\\\\^`"]++)""", Pattern.COMMENTS | Pattern.MULTILINE | Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String NOT_AT_THE_END = ".,:;!?*_~'…。、」』】〉》”’";

    /** What Java still writes in another name's letters: it knows the first standard of such names, browsers the second. */
    private static final Pattern DIFFERS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    private Links() {}

    /** Each once, the first few. */
    static List<String> in(String text) {
        return WORDS.matcher(text)
                .results()
                .map(found -> found.group("link"))
                .filter(link -> link != null && link.length() <= LONGEST)
                .map(Links::withoutItsEnd)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** "(https://…)", but not "https://…/사랑방_(집)". */
    private static String withoutItsEnd(String link) {
        int end = link.length();
        long unopened = count(link, ')') - count(link, '(');
        for (; end > 0; end--) {
            var last = link.charAt(end - 1);
            if (last == ')' && unopened > 0) {
                unopened--;
            } else if (NOT_AT_THE_END.indexOf(last) < 0) {
                break;
            }
        }
        return link.substring(0, end);
    }

    private static long count(String text, int character) {
        return text.chars().filter(one -> one == character).count();
    }

    /** What is asked for it: a host in Hangul has another name on the wire, and what follows # is for the reader alone. */
    static Optional<URI> address(String link) {
        var page = link.indexOf('#') < 0 ? link : link.substring(0, link.indexOf('#'));
        int host = page.indexOf("://") + "://".length();
        int path = endOfHost(page, host);
        var name = page.substring(host, path);
        if (DIFFERS.matcher(name).find()) {
            return Optional.empty();
        }
        try {
            var onTheWire = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            return Optional.of(new URI(page.substring(0, host) + onTheWire + page.substring(path)));
        } catch (IllegalArgumentException | URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static int endOfHost(String page, int host) {
        for (int at = host; at < page.length(); at++) {
            if (page.charAt(at) == '/' || page.charAt(at) == '?') {
                return at;
            }
        }
        return page.length();
    }
}
