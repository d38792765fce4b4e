package sarangbang.chaos;

import java.util.Map;

/**
 * Holds what the crowd noted against what the tables say. Each check is a class of its own, reads the evidence alone and
 * knows nothing of the others.
 */
final class Checker {

    private Checker() {}

    static Report check(Journal journal, Tables tables, Map<Place, Replica> replicas) {
        var evidence = new Evidence(journal, tables, replicas);
        var report = new Report();
        Figures.tell(evidence, report);
        LogCheck.check(evidence, report);
        ReceiptCheck.check(evidence, report);
        OrderCheck.check(evidence, report);
        SightingCheck.check(evidence, report);
        ReplicaCheck.check(evidence, report);
        RemovalCheck.check(evidence, report);
        AnswerCheck.check(evidence, report);
        ReuseCheck.check(evidence, report);
        return report;
    }
}
