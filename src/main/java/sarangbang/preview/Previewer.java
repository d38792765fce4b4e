package sarangbang.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.timeline.Committed;
import sarangbang.timeline.Happening;
import sarangbang.timeline.Preview;
import sarangbang.timeline.RoomEvent;
import sarangbang.timeline.Timeline;

/**
 * Looks behind the links of what this node has committed, and has the log told what is there. Nobody waits for it: where
 * too many links wait, or one person's are too many, or the node stops, a message is left without.
 */
@Component
@EnableConfigurationProperties(PreviewSettings.class)
class Previewer {

    private static final Logger log = LoggerFactory.getLogger(Previewer.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 500;
    private static final Duration LATE = Duration.ofSeconds(15);

    private final Pages pages;
    private final Timeline timeline;
    private final PreviewSettings settings;
    private final Cache<AccountId, Pace> paces =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(5)).build();
    /** Threads of their own: to understand a page takes computing, which would hold up whoever shares a carrier. */
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("previewer-", 0).factory(),
            new ThreadPoolExecutor.AbortPolicy());

    Previewer(Pages pages, Timeline timeline, PreviewSettings settings) {
        this.pages = pages;
        this.timeline = timeline;
        this.settings = settings;
    }

    /** @param since nanoTime */
    private record Said(RoomEvent event, long message, String body, Pace pace, long since) {

        boolean isLate() {
            return System.nanoTime() - since > LATE.toNanos();
        }
    }

    @EventListener
    void on(Committed committed) {
        if (settings.previews()) {
            committed.entries().forEach(entry -> consider(entry.event()));
        }
    }

    /** On the way of all messages: no more than a glance. */
    private void consider(RoomEvent event) {
        switch (event.what()) {
            case Happening.Posted posted ->
                consider(event, event.seq(), posted.message().body());
            case Happening.Edited edited -> consider(event, edited.target(), edited.body());
            default -> {
                // Nothing else has words.
            }
        }
    }

    private void consider(RoomEvent event, long message, String body) {
        if (!body.contains("://")) {
            return;
        }
        var pace = paces.get(event.by(), author -> new Pace(System::nanoTime));
        if (pace.begin()) {
            begin(new Said(event, message, body, pace, System.nanoTime()));
        }
    }

    private void begin(Said said) {
        try {
            workers.execute(() -> lookThrough(said));
        } catch (RejectedExecutionException full) {
            said.pace().end();
        }
    }

    private void lookThrough(Said said) {
        try {
            Links.in(said.body()).stream().filter(link -> !said.isLate()).forEach(link -> look(said, link));
        } finally {
            said.pace().end();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Whoever asks first tells the others.
    private void look(Said said, String link) {
        try {
            Links.address(link)
                    .map(pages::at)
                    .ifPresent(page -> page.thenAccept(found -> found.ifPresent(one -> show(said, one.behind(link)))));
        } catch (RuntimeException fault) {
            log.error(
                    "Could not look behind a link of {} in {}",
                    said.message(),
                    said.event().room(),
                    fault);
        }
    }

    /** A refusal is an answer too: the message is deleted, or its author has gone. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void show(Said said, Preview preview) {
        timeline.show(said.event().room(), said.event().by(), said.message(), preview);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
