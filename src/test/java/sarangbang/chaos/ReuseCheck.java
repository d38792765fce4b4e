package sarangbang.chaos;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

/**
 * A clientId that was used for other words is refused as reused, and no other is. Of a message that was deleted meanwhile
 * the words are gone and nothing can be told from them: then its seq is the answer.
 */
final class ReuseCheck {

    private static final String REUSED = "client-id-reused";

    private ReuseCheck() {}

    /** A deletion, by its identity, in a room. */
    private record Deletion(int room, int identity) {}

    static void check(Evidence evidence, Report report) {
        var askedAt = askedAt(evidence.journal());
        long excused = 0;
        for (var answer : evidence.journal().answers()) {
            var isReuse = answer.deed().kind() == Deed.Kind.REUSE;
            if (isReuse && answer.isGranted() && isOfDeleted(answer, evidence, askedAt)) {
                excused++;
            } else if (isReuse ? answer.isGranted() : REUSED.equals(answer.problem())) {
                report.breaks(Promise.REUSED, "%s".formatted(answer));
            }
        }
        report.figure("other words for what was deleted meanwhile", excused);
    }

    /** nanoTime at which each deletion was first asked for. */
    private static Map<Deletion, Long> askedAt(Journal journal) {
        return journal.deeds().stream()
                .filter(deed -> deed.kind() == Deed.Kind.DELETE)
                .collect(toMap(deed -> new Deletion(deed.room(), deed.identity()), Deed::invoked, Math::min));
    }

    private static boolean isOfDeleted(Answer answer, Evidence evidence, Map<Deletion, Long> askedAt) {
        var deed = answer.deed();
        var log = evidence.log(deed.room());
        var posted = log.at(answer.seq());
        var by = evidence.journal().roster().accountOf(deed.client());
        var deletion = Happening.touching(Happening.DELETED, by, answer.seq(), null);
        return deed.clientId() != null
                && posted != null
                && posted.identity() == Happening.posting(by, deed.clientId())
                && log.isRedacted(posted)
                && askedAt.getOrDefault(new Deletion(deed.room(), deletion), Long.MAX_VALUE) <= answer.at();
    }
}
