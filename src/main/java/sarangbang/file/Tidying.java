package sarangbang.file;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.timeline.FileId;

/** Takes away files that nobody has posted, and the bytes of those that are gone. Two nodes at once do no harm. */
@Component
class Tidying {

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);
    private static final long PAUSE_MILLIS = 5_000;
    private static final int MOST_AT_ONCE = 100;
    private static final Duration NEXT_TRY = Duration.ofMinutes(1);

    private final FileTable files;
    private final Removals removals;
    private final Shelf shelf;
    private final FileSettings settings;

    Tidying(FileTable files, Removals removals, Shelf shelf, FileSettings settings) {
        this.files = files;
        this.removals = removals;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** By rate: a shelf elsewhere may take its time. */
    @Scheduled(fixedRate = PAUSE_MILLIS)
    void tidy() {
        files.sweep(settings.unpostedFor());
        for (var file : removals.due(MOST_AT_ONCE)) {
            if (!isRemoved(file)) {
                return;
            }
        }
    }

    /** @return false if the shelf is away: to try the next would only take as long again */
    private boolean isRemoved(FileId file) {
        try {
            shelf.remove(FileRow.previewOf(file.toString()));
            shelf.remove(file.toString());
            removals.done(file);
            return true;
        } catch (IOException away) {
            log.warn("The bytes of {} could not be removed; they will be later", file, away);
            removals.putOff(file, NEXT_TRY);
            return false;
        }
    }
}
