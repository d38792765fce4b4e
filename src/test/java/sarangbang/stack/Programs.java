package sarangbang.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own programs: where they are, and what they answer. */
final class Programs {
    private Programs() {}

    static Optional<Path> find(String name) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Output and errors of a short command together, or a problem that quotes its last line. */
    static String run(Path folder, String... command) {
        return run(folder, Map.of(), List.of(command));
    }

    static String run(Path folder, Map<String, String> environment, List<String> command) {
        var answer = ask(folder, environment, command);
        if (answer.code() != 0) {
            throw new Problem("`%s` failed: %s".formatted(command.getFirst(), lastLine(answer.output())));
        }
        return answer.output();
    }

    static Answer ask(Path folder, Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            throw new Problem("`%s` could not be run: %s".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("`%s` was interrupted.".formatted(command.getFirst()), e);
        }
    }

    static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String lastLine(String output) {
        return output.lines().filter(line -> !line.isBlank()).reduce("no output", (first, second) -> second);
    }

    record Answer(int code, String output) {}
}
