package sarangbang.chaos;

import java.util.Comparator;
import java.util.List;

/**
 * In real time, over all clients: whoever holds a receipt for seq n before another deed of that room is invoked finds
 * that deed after n. Only postings and edits are held to it, whose words nobody said before: a reaction that was there
 * already is rightly answered with its old seq. Sorted by time, one walk: the highest seq receipted so far is a floor.
 */
final class OrderCheck {

    private OrderCheck() {}

    static void check(Evidence evidence, Report report) {
        for (int room = 0; room < evidence.rooms(); room++) {
            check(evidence.trueReceipts(room), report);
        }
    }

    private static void check(List<Answer> receipts, Report report) {
        var byAnswer =
                receipts.stream().sorted(Comparator.comparingLong(Answer::at)).iterator();
        var next = byAnswer.hasNext() ? byAnswer.next() : null;
        Answer floor = null;
        for (var receipt : inOrderOfInvocation(receipts)) {
            while (next != null && next.at() < receipt.deed().invoked()) {
                floor = floor == null || next.seq() > floor.seq() ? next : floor;
                next = byAnswer.hasNext() ? byAnswer.next() : null;
            }
            if (floor != null && receipt.seq() <= floor.seq()) {
                report.breaks(Promise.DISORDER, "%s was receipted before %s was invoked".formatted(floor, receipt));
            }
        }
    }

    private static List<Answer> inOrderOfInvocation(List<Answer> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.deed().kind().isItsOwn())
                .sorted(Comparator.comparingLong(receipt -> receipt.deed().invoked()))
                .toList();
    }
}
