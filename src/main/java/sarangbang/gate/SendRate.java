package sarangbang.gate;

/** A bucket of permits that fills steadily: so many at once, so many a second. */
final class SendRate {

    private final double perNano;
    private final double most;
    private double permits;
    private long filledAt;

    SendRate(int perSecond, int atOnce, long nanos) {
        this.perNano = perSecond / 1e9;
        this.most = atOnce;
        this.permits = atOnce;
        this.filledAt = nanos;
    }

    synchronized boolean allows(long nanos) {
        permits = Math.min(most, permits + (nanos - filledAt) * perNano);
        filledAt = nanos;
        if (permits < 1) {
            return false;
        }
        permits--;
        return true;
    }
}
