package sarangbang.chaos;

import static java.util.stream.Collectors.toSet;

/**
 * Every deed is answered in the end, be it by a refusal; a clientId that was used for other words is refused as reused,
 * and no other is. Whoever was shown the door meanwhile may be told that there is no such room.
 */
final class AnswerCheck {

    private static final String REUSED = "client-id-reused";

    private AnswerCheck() {}

    static void check(Evidence evidence, Report report) {
        var journal = evidence.journal();
        var answered =
                journal.answers().stream().map(answer -> answer.deed().id()).collect(toSet());
        journal.deeds().stream()
                .filter(deed -> !answered.contains(deed.id()))
                .forEach(deed -> report.breaks(Promise.UNANSWERED, "%s".formatted(deed)));
        journal.answers().forEach(answer -> reuse(answer, report));
        journal.faults().forEach(fault -> report.breaks(Promise.BROKEN, "%s".formatted(fault)));
    }

    private static void reuse(Answer answer, Report report) {
        var isReuse = answer.deed().kind() == Deed.Kind.REUSE;
        var mistaken = isReuse ? answer.isGranted() : REUSED.equals(answer.problem());
        if (mistaken) {
            report.breaks(Promise.REUSED, "%s".formatted(answer));
        }
    }
}
