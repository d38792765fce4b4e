package sarangbang.broadcast;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.timeline.Untold;

/** Has told what dead nodes have left untold, and what this one lost sight of. */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final long PAUSE_MILLIS = 2_000;

    private final Untold untold;
    private final Postman postman;
    private final ApplicationEventPublisher events;

    Sweep(Untold untold, Postman postman, ApplicationEventPublisher events) {
        this.untold = untold;
        this.postman = postman;
        this.events = events;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void sweep() {
        int room = postman.isRunning() ? postman.room() : 0;
        if (room > 0) {
            var abandoned = untold.abandoned(room);
            if (!abandoned.isEmpty()) {
                log.info("Telling {} commits that were left untold", abandoned.size());
            }
            abandoned.forEach(events::publishEvent);
        }
    }
}
