package sarangbang.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import sarangbang.outside.NotAllowed;
import sarangbang.outside.NotReached;
import sarangbang.outside.Outside;

/** Pages elsewhere, each asked for once in a while, however many link to it. */
@Component
class Pages {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_KNOWN = 1_000;
    private static final Duration FRESH = Duration.ofMinutes(15);
    /** Many sites tell what they are about only to whoever looks like a browser or says that it is for a preview. */
    private static final Map<String, String> HEADERS = Map.of(
            "User-Agent", "Mozilla/5.0 (compatible; Sarangbang; link preview)",
            "Accept", "text/html,application/xhtml+xml",
            "Accept-Language", "ko,en;q=0.8");

    private final Outside outside;
    private final Cache<URI, CompletableFuture<Optional<Page>>> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(FRESH)
            .build();

    Pages(Outside outside) {
        this.outside = outside;
    }

    /** Whoever asks first goes there; the others hear of it. That there is nothing is remembered as well. */
    CompletableFuture<Optional<Page>> at(URI address) {
        var mine = new CompletableFuture<Optional<Page>>();
        var before = known.asMap().putIfAbsent(address, mine);
        if (before != null) {
            return before;
        }
        try {
            mine.complete(read(address));
        } finally {
            mine.complete(Optional.empty());
        }
        return mine;
    }

    private Optional<Page> read(URI address) {
        try {
            return Page.read(outside.get(address, HEADERS, MOST_BYTES), address);
        } catch (NotAllowed nobodyWasAsked) {
            return Optional.empty();
        } catch (NotReached nothingToShow) {
            known.invalidate(address);
            return Optional.empty();
        }
    }
}
