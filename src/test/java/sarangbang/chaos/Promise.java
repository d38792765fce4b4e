package sarangbang.chaos;

/** What is counted against the house. Each defect is counted where it belongs, and nowhere else if that can be helped. */
enum Promise {
    LOST("G1 lost: receipted, and not in the log, or with other words"),
    FALSE_RECEIPT("G9 false receipts: the log never had it under that seq"),
    UNREACHED("G1 members who did not see up to the head"),
    GAP("G2 gaps in the log, and sightings out of order"),
    DIVERGED("G2 seen or kept otherwise than it is in the tables"),
    DISORDER("G3 receipted before another was sent, and after it in the log"),
    DOUBLED("G4 two seqs for one clientId, and events seen twice"),
    REUSED("G4 a clientId with other words not refused, or with its own refused"),
    REMOVED("G6 seen by who had been removed"),
    UNANSWERED("G10 deeds never answered"),
    BROKEN("clients of the crowd that broke");

    final String text;

    Promise(String text) {
        this.text = text;
    }
}
