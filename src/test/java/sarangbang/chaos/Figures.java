package sarangbang.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is no fault, but says what the verdict is worth: how much was done and seen, and how fast. */
final class Figures {

    private static final double NANOS_PER_MILLI = 1e6;

    private Figures() {}

    static void tell(Evidence evidence, Report report) {
        var journal = evidence.journal();
        report.figure("rooms", evidence.rooms());
        report.figure("events in their logs", events(evidence));
        report.figure("deeds", journal.deeds().size());
        report.figure("receipts", receipts(journal));
        report.figure("sightings and marks", journal.sightings().size());
        report.figure("commits left in the outbox", evidence.tables().outbox());
        journal.counts().forEach((what, count) -> report.figure(what, count));
        percentiles("ms from post to receipt", toReceipt(journal), report);
        percentiles("ms from post to being seen live", toSighting(evidence), report);
    }

    private static long events(Evidence evidence) {
        return evidence.tables().rooms().values().stream()
                .mapToLong(log -> log.events().size())
                .sum();
    }

    private static long receipts(Journal journal) {
        return journal.answers().stream().filter(Answer::isReceipt).count();
    }

    private static double[] toReceipt(Journal journal) {
        return journal.answers().stream()
                .filter(answer -> answer.isReceipt() && answer.deed().kind() == Deed.Kind.POST)
                .mapToDouble(answer -> (answer.at() - answer.deed().invoked()) / NANOS_PER_MILLI)
                .toArray();
    }

    private static double[] toSighting(Evidence evidence) {
        List<Times> times = new ArrayList<>();
        for (int room = 0; room < evidence.rooms(); room++) {
            times.add(new Times(evidence, room));
        }
        var took = new Column();
        evidence.journal().sightings().forEach(sighting -> {
            var sent = times.get(sighting.room()).invoked(sighting.seq());
            if (sighting.mark() == Sighting.Mark.LIVE && sent != Times.UNKNOWN) {
                took.add((int) ((evidence.journal().atLatest(sighting) - sent) / NANOS_PER_MILLI));
            }
        });
        var millis = new double[took.size()];
        Arrays.setAll(millis, took::get);
        return millis;
    }

    private static void percentiles(String what, double[] millis, Report report) {
        Arrays.sort(millis);
        for (int percent : new int[] {50, 99}) {
            var at = (millis.length - 1) * percent / 100;
            report.figure("p" + percent + " " + what, millis.length == 0 ? "-" : "%.1f".formatted(millis[at]));
        }
    }
}
