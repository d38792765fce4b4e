package sarangbang.chaos;

import static java.util.stream.Collectors.toSet;

/** Every deed is answered in the end, be it by a refusal; and no client of the crowd broke over it. */
final class AnswerCheck {

    private AnswerCheck() {}

    static void check(Evidence evidence, Report report) {
        var journal = evidence.journal();
        var answered =
                journal.answers().stream().map(answer -> answer.deed().id()).collect(toSet());
        journal.deeds().stream()
                .filter(deed -> !answered.contains(deed.id()))
                .forEach(deed -> report.breaks(Promise.UNANSWERED, "%s".formatted(deed)));
        journal.faults().forEach(fault -> report.breaks(Promise.BROKEN, "%s".formatted(fault)));
    }
}
