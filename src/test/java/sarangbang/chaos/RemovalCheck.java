package sarangbang.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Nobody gets what was sent after his removal. The log says that an account left at seq L and came back at J (or never);
 * the events between are none of its business while it is away. A sighting of one of them is held against the house if
 * <ul>
 * <li>the deed behind the event was invoked when the removal was known: answered, or something after L receipted; and
 * <li>it was seen when the account cannot have been back yet: before the joining was invoked, or before something was
 * invoked that stands before J in the log.
 * </ul>
 * Each bound is certain, so no sighting is held against it wrongly; one that comes after the return is a replay, and
 * rightful. An event for which nobody has a receipt is not looked at.
 */
final class RemovalCheck {

    private record Stay(int room, UUID account) {}

    /** @param known nanoTime at which the leaving was known; {@code back} before which the account was not back */
    private record Absence(long left, long joined, long known, long back) {

        boolean isFor(long seq) {
            return left < seq && seq < joined;
        }
    }

    private final Evidence evidence;
    private final Report report;
    private final List<Times> times = new ArrayList<>();
    private final Map<Stay, List<Absence>> absences = new HashMap<>();

    private RemovalCheck(Evidence evidence, Report report) {
        this.evidence = evidence;
        this.report = report;
    }

    static void check(Evidence evidence, Report report) {
        var check = new RemovalCheck(evidence, report);
        for (int room = 0; room < evidence.rooms(); room++) {
            check.times.add(new Times(evidence, room));
            for (var account : new HashSet<>(evidence.journal().roster().accounts())) {
                check.absent(new Stay(room, account));
            }
        }
        evidence.journal().sightings().forEach(check::sighting);
    }

    private void absent(Stay stay) {
        var log = evidence.log(stay.room());
        var leaves = log.moves(Happening.LEFT, stay.account());
        var joins = log.moves(Happening.JOINED, stay.account());
        var answered = moments(
                stay, leaves, kind -> kind == Deed.Kind.LEAVE || kind == Deed.Kind.REMOVE || kind == Deed.Kind.BAN);
        var invoked = moments(stay, joins, kind -> kind == Deed.Kind.JOIN);
        var time = times.get(stay.room());
        for (var left : leaves) {
            var joined = joins.stream().filter(seq -> seq > left).findFirst().orElse(Times.NEVER);
            var known = answered.containsKey(left) ? answered.get(left).at() : Times.NEVER;
            var asked = invoked.containsKey(joined) ? invoked.get(joined).deed().invoked() : Times.UNKNOWN;
            absences.computeIfAbsent(stay, first -> new ArrayList<>())
                    .add(new Absence(
                            left,
                            joined,
                            Math.min(known, time.notAfter(left)),
                            joined == Times.NEVER ? Times.NEVER : Math.max(asked, time.notBefore(joined))));
        }
    }

    /**
     * Which answer belongs to which of these events. Answers name no seq; but if each deed was sent once, and there are as
     * many grants as events, and no two at the same time, they follow each other as the events do. Else none is known.
     */
    private Map<Long, Answer> moments(Stay stay, List<Long> seqs, Predicate<Deed.Kind> kind) {
        var grants = evidence.journal().answers().stream()
                .filter(answer -> answer.isGranted() && isOf(answer.deed(), stay, kind))
                .sorted(Comparator.comparingLong(answer -> answer.deed().invoked()))
                .toList();
        if (grants.size() != seqs.size() || !follow(grants)) {
            return Map.of();
        }
        Map<Long, Answer> moments = new HashMap<>();
        for (int i = 0; i < grants.size(); i++) {
            moments.put(seqs.get(i), grants.get(i));
        }
        return moments;
    }

    private static boolean isOf(Deed deed, Stay stay, Predicate<Deed.Kind> kind) {
        return deed.room() == stay.room()
                && kind.test(deed.kind())
                && stay.account().equals(deed.subject());
    }

    private boolean follow(List<Answer> grants) {
        for (int i = 1; i < grants.size(); i++) {
            if (grants.get(i - 1).at() > grants.get(i).deed().invoked()) {
                return false;
            }
        }
        return grants.stream().noneMatch(grant -> evidence.journal().wasAskedAgain(grant.deed()));
    }

    private void sighting(Sighting sighting) {
        if (sighting.mark() == Sighting.Mark.BEGUN || sighting.mark() == Sighting.Mark.RESET) {
            return;
        }
        var account = evidence.journal().roster().accountOf(sighting.client());
        var sent = times.get(sighting.room()).invoked(sighting.seq());
        for (var absence : absences.getOrDefault(new Stay(sighting.room(), account), List.of())) {
            if (absence.isFor(sighting.seq())
                    && sent > absence.known()
                    && evidence.journal().atLatest(sighting) < absence.back()) {
                report.breaks(Promise.REMOVED, "%s, by who had left at %d".formatted(sighting, absence.left()));
            }
        }
    }
}
