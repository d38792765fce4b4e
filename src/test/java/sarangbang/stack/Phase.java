package sarangbang.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One step of {@code chat test}: a command, and the JUnit reports it must leave.
 *
 * @param reports a file, or a folder of TEST-*.xml; empty for a step that counts no tests, such as the format check
 */
record Phase(String name, Path folder, Map<String, String> environment, List<String> command, List<Path> reports) {
    static Phase of(String name, Path folder, List<Path> reports, String... command) {
        return new Phase(name, folder, Map.of(), List.of(command), reports);
    }

    Counts run() {
        Main.say("── %s", name);
        reports.forEach(StackFolder::deleteTree);
        int code = execute();
        var counts = Counts.in(keep());
        if (!reports.isEmpty() && counts.isEmpty()) {
            Main.say("%s: no test ran (exit code %d).", name, code);
            return Counts.ONE_FAILED;
        }
        if (code != 0 && counts.failed() == 0) {
            Main.say("%s: failed with exit code %d.", name, code);
            return counts.plus(Counts.ONE_FAILED);
        }
        Main.say(reports.isEmpty() ? "%s: passed" : "%s: %s", name, counts);
        return counts;
    }

    private int execute() {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var stopper = new Thread(() -> stopAll(process.toHandle()));
            Runtime.getRuntime().addShutdownHook(stopper);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(stopper);
            return code;
        } catch (IOException e) {
            throw new Problem("`%s` could not be run: %s.".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The tests were interrupted.", e);
        }
    }

    /** A build tool that is told to stop does not always tell those it has started. */
    private static void stopAll(ProcessHandle process) {
        var descendants = process.descendants().toList();
        Children.stop(process, "TERM");
        descendants.forEach(descendant -> Children.stop(descendant, "TERM"));
    }

    /** Under target/, because a later step may clear the folder that they are in now. */
    private List<Path> keep() {
        var kept = Project.root().resolve("target/reports").resolve(name.replace(' ', '-'));
        try {
            StackFolder.deleteTree(kept);
            Files.createDirectories(kept);
            var copies = new ArrayList<Path>();
            for (var place : reports) {
                // The same test may have run twice, under two settings.
                var folder = Files.createDirectories(kept.resolve(place.getFileName()));
                for (var report : files(place).toList()) {
                    copies.add(Files.copy(report, folder.resolve(report.getFileName())));
                }
            }
            return copies;
        } catch (IOException e) {
            throw new Problem("The reports of %s cannot be kept: %s.".formatted(name, e.getMessage()), e);
        }
    }

    private static Stream<Path> files(Path report) {
        if (!Files.isDirectory(report)) {
            return Files.exists(report) ? Stream.of(report) : Stream.empty();
        }
        try (var files = Files.list(report)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList().stream();
        } catch (IOException e) {
            throw new Problem("%s cannot be read.".formatted(report), e);
        }
    }
}
