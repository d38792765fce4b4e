package sarangbang.chaos;

import java.util.Arrays;

/**
 * Bounds of the moment at which the events of one room were committed. The log gives seqs in the order of commits, so
 * what is known of one event is known of those before and behind it.
 */
final class Times {

    static final long NEVER = Long.MAX_VALUE;
    static final long UNKNOWN = Long.MIN_VALUE;

    /** By seq: when the deed was invoked that made it. */
    private final long[] invoked;
    /** By seq: when the last of the deeds up to it was invoked. It was committed later than that. */
    private final long[] notBefore;
    /** By seq: when the first receipt for it or a later one was held. It was committed before that. */
    private final long[] notAfter;

    Times(Evidence evidence, int room) {
        var size = Math.toIntExact(evidence.log(room).head()) + 2;
        invoked = new long[size];
        notAfter = new long[size];
        Arrays.fill(invoked, UNKNOWN);
        Arrays.fill(notAfter, NEVER);
        evidence.trueReceipts(room).stream()
                .filter(receipt -> receipt.seq() < size - 1)
                .forEach(this::add);
        notBefore = invoked.clone();
        for (int seq = 1; seq < size; seq++) {
            notBefore[seq] = Math.max(notBefore[seq], notBefore[seq - 1]);
        }
        for (int seq = size - 2; seq >= 0; seq--) {
            notAfter[seq] = Math.min(notAfter[seq], notAfter[seq + 1]);
        }
    }

    private void add(Answer receipt) {
        var seq = (int) receipt.seq();
        notAfter[seq] = Math.min(notAfter[seq], receipt.at());
        if (receipt.deed().kind().isItsOwn()) {
            invoked[seq] = receipt.deed().invoked();
        }
    }

    /** {@link #UNKNOWN} where no receipt came, or where the event may be older than the deed. */
    long invoked(long seq) {
        return seq < invoked.length ? invoked[(int) seq] : UNKNOWN;
    }

    long notBefore(long seq) {
        return notBefore[(int) seq];
    }

    long notAfter(long seq) {
        return notAfter[(int) seq];
    }
}
