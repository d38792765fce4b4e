package sarangbang.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A minute in which everything breaks; one test, passed if nothing was lost. */
final class ChaosRun {
    /** By name: nothing here needs what is there, and it needs much of what is here. */
    private static final String MAIN = "sarangbang.chaos.Chaos";

    /** The same faults each time, and few enough deeds for a machine that does other things too. */
    private static final List<String> OPTIONS = List.of("--seconds", "60", "--seed", "1", "--rate", "50");

    Counts run() {
        var counts = new Phase("chaos", Project.root(), Map.of(), command(), List.of()).run();
        return counts.isEmpty() ? new Counts(1, 0, 0) : counts;
    }

    private static List<String> command() {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dchat.project=" + Project.root()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(OPTIONS);
        return command;
    }
}
