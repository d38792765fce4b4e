package sarangbang.chaos;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What each client saw of each room: within a subscription every seq from where it began, each once and in order; at the
 * end, for a member, up to the head; and every event as it is in the table. Words that a deletion took out of the table
 * are not compared.
 */
final class SightingCheck {

    /** How far a client has come in a room, and what it saw since its subscription began. */
    private static final class Life {
        private long head;
        private final BitSet seen = new BitSet();
    }

    private final Evidence evidence;
    private final Report report;
    private final Map<Place, Life> lives = new HashMap<>();

    private SightingCheck(Evidence evidence, Report report) {
        this.evidence = evidence;
        this.report = report;
    }

    static void check(Evidence evidence, Report report) {
        var check = new SightingCheck(evidence, report);
        evidence.journal().sightings().forEach(check::sighting);
        evidence.replicas().keySet().stream().filter(evidence::isMember).forEach(check::end);
    }

    private void sighting(Sighting sighting) {
        switch (sighting.mark()) {
            case BEGUN, RESET -> begin(sighting);
            case LIVE, REPLAYED -> {
                order(sighting);
                compare(sighting);
            }
            case STRAY -> compare(sighting);
            case FOUND -> {
                // As it is by then, and not as its event told it.
            }
        }
    }

    private void begin(Sighting sighting) {
        var life = lives.computeIfAbsent(sighting.place(), first -> new Life());
        life.head = sighting.seq();
        life.seen.clear();
    }

    private void order(Sighting sighting) {
        var life = lives.computeIfAbsent(sighting.place(), first -> new Life());
        var seq = Math.toIntExact(sighting.seq());
        if (life.seen.get(seq)) {
            report.breaks(Promise.DOUBLED, "seen twice: %s".formatted(sighting));
        } else if (seq != life.head + 1) {
            report.breaks(Promise.GAP, "seen after %d: %s".formatted(life.head, sighting));
        }
        life.seen.set(seq);
        life.head = Math.max(life.head, seq);
    }

    private void compare(Sighting sighting) {
        var log = evidence.log(sighting.room());
        var event = log.at(sighting.seq());
        if (event == null) {
            // A hole within the log is the log's fault and counted there.
            if (sighting.seq() > log.head()) {
                report.breaks(Promise.DIVERGED, "seen beyond the head %d: %s".formatted(log.head(), sighting));
            }
        } else if (event.identity() != sighting.identity()
                || (event.words() != sighting.words() && !log.isRedacted(event))) {
            report.breaks(Promise.DIVERGED, "%s is in the table as %s".formatted(sighting, event));
        }
    }

    private void end(Place place) {
        var life = lives.get(place);
        var head = evidence.log(place.room()).head();
        if (life == null || life.head < head) {
            report.breaks(
                    Promise.UNREACHED,
                    "%s came to %s of %d".formatted(place, life == null ? "nothing" : life.head, head));
        }
    }
}
