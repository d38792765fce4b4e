package sarangbang.chaos;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The log by itself: seqs 1 to head, and one for each clientId of a sender. */
final class LogCheck {

    private record Name(UUID by, String clientId) {}

    private LogCheck() {}

    static void check(Evidence evidence, Report report) {
        evidence.tables().rooms().forEach((room, log) -> {
            gaps(room, log, report);
            doubles(room, log, report);
            threads(room, log, report);
        });
    }

    private static void threads(UUID room, RoomLog log, Report report) {
        var made = RoomLog.threadsOf(log.messages());
        if (!made.equals(log.threads())) {
            report.breaks(
                    Promise.DIVERGED,
                    "the threads of %s are %s, of its messages %s".formatted(room, log.threads(), made));
        }
    }

    private static void gaps(UUID room, RoomLog log, Report report) {
        for (long seq = 1; seq <= log.head(); seq++) {
            if (log.at(seq) == null) {
                report.breaks(Promise.GAP, "the log of %s counts to %d and has no %d".formatted(room, log.head(), seq));
            }
        }
        log.events()
                .tailMap(log.head() + 1)
                .keySet()
                .forEach(seq -> report.breaks(
                        Promise.GAP, "the log of %s counts to %d and has a %d".formatted(room, log.head(), seq)));
    }

    private static void doubles(UUID room, RoomLog log, Report report) {
        Map<Name, Long> seqs = new HashMap<>();
        for (var event : log.events().values()) {
            if (event.clientId() != null) {
                var first = seqs.putIfAbsent(new Name(event.by(), event.clientId()), event.seq());
                if (first != null) {
                    report.breaks(
                            Promise.DOUBLED,
                            "%s of %s stands at %d and %d of %s"
                                    .formatted(event.clientId(), event.by(), first, event.seq(), room));
                }
            }
        }
    }
}
