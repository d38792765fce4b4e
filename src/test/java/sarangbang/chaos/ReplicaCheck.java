package sarangbang.chaos;

import java.util.TreeSet;

/**
 * A member that was away, and was told what it missed, ends with the same room and messages as one that reads them fresh from the
 * tables; and nobody was told that somebody had read what they had not.
 *
 * Rooms whose log has a hole and members that did not come to the head are counted elsewhere.
 */
final class ReplicaCheck {

    private ReplicaCheck() {}

    static void check(Evidence evidence, Report report) {
        evidence.replicas().forEach((place, replica) -> {
            var log = evidence.log(place.room());
            replica.read().forEach((reader, seq) -> {
                if (log.read().getOrDefault(reader, 0L) < seq) {
                    report.breaks(Promise.DIVERGED, "%s was told that %s had read %d".formatted(place, reader, seq));
                }
            });
            if (evidence.isMember(place) && log.isWhole() && replica.head() == log.head()) {
                compare(place, replica, log, report);
            }
        });
    }

    private static void compare(Place place, Replica replica, RoomLog log, Report report) {
        var seqs = new TreeSet<>(log.messages().keySet());
        seqs.addAll(replica.messages().keySet());
        if (!replica.topic().equals(log.topic()) || replica.isArchived() != log.isArchived()) {
            report.breaks(
                    Promise.DIVERGED,
                    "%s has the topic %s, archived: %s; the table %s, %s"
                            .formatted(place, replica.topic(), replica.isArchived(), log.topic(), log.isArchived()));
        }
        for (var seq : seqs) {
            var kept = replica.messages().get(seq);
            var stored = log.messages().get(seq);
            if (kept == null || !kept.equals(stored)) {
                report.breaks(Promise.DIVERGED, "%s has at %d %s, the table %s".formatted(place, seq, kept, stored));
            }
        }
    }
}
