package sarangbang.chaos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was granted is in the log. A receipt names a seq: if the log counts so far and has nothing there, the event was
 * lost; if another event stands there, or the log never got so far, the receipt was false. A grant without a seq has to
 * have an event of its identity somewhere. All grants for one clientId name the same seq; the first of them is looked up.
 */
final class ReceiptCheck {

    private record Name(UUID by, int room, String clientId) {}

    private final Evidence evidence;
    private final Report report;
    private final Map<Name, Long> firsts = new HashMap<>();
    private final Map<Integer, Set<Integer>> identities = new HashMap<>();

    private ReceiptCheck(Evidence evidence, Report report) {
        this.evidence = evidence;
        this.report = report;
    }

    static void check(Evidence evidence, Report report) {
        var check = new ReceiptCheck(evidence, report);
        evidence.journal().answers().stream().filter(Answer::isGranted).forEach(check::grant);
    }

    private void grant(Answer answer) {
        if (answer.deed().kind() == Deed.Kind.REUSE || isRepeated(answer)) {
            return;
        }
        if (answer.isReceipt()) {
            receipt(answer.deed(), answer.seq());
        } else if (answer.deed().kind().leavesTrace()) {
            trace(answer.deed());
        }
    }

    private boolean isRepeated(Answer answer) {
        var deed = answer.deed();
        if (deed.clientId() == null) {
            return false;
        }
        var by = evidence.journal().roster().accountOf(deed.client());
        var first = firsts.putIfAbsent(new Name(by, deed.room(), deed.clientId()), answer.seq());
        if (first != null && first != answer.seq()) {
            report.breaks(Promise.DOUBLED, "%s was answered %d and then %d".formatted(deed, first, answer.seq()));
        }
        return first != null;
    }

    private void receipt(Deed deed, long seq) {
        var log = evidence.log(deed.room());
        var event = log.at(seq);
        if (event == null && seq <= log.head()) {
            report.breaks(Promise.LOST, "%s has receipt %d, where the log has nothing".formatted(deed, seq));
        } else if (event == null) {
            report.breaks(
                    Promise.FALSE_RECEIPT, "%s has receipt %d, the log ends at %d".formatted(deed, seq, log.head()));
        } else if (event.identity() != deed.identity()) {
            report.breaks(Promise.FALSE_RECEIPT, "%s has receipt %d, where the log has %s".formatted(deed, seq, event));
        } else if (deed.kind().hasWords() && event.words() != deed.words() && !log.isRedacted(event)) {
            report.breaks(Promise.LOST, "%s has other words in the log: %s".formatted(deed, event));
        }
    }

    private void trace(Deed deed) {
        var known = identities.computeIfAbsent(deed.room(), room -> {
            Set<Integer> all = new HashSet<>();
            evidence.log(room).events().values().forEach(event -> all.add(event.identity()));
            return all;
        });
        if (!known.contains(deed.identity())) {
            report.breaks(Promise.LOST, "%s was granted, and the log has nothing of it".formatted(deed));
        }
    }
}
