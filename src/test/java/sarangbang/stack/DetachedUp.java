package sarangbang.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same `up` in a process of its own; we pass on what it says until it is ready, and go. */
final class DetachedUp {
    private final StackFolder folder;
    private final List<String> words;
    private final Map<String, String> environment;
    private final Path log;
    private long read;

    DetachedUp(Options options, List<String> words, Map<String, String> environment) {
        this.folder = StackFolder.at(options.data());
        this.words = words;
        this.environment = environment;
        this.log = folder.log("chat");
    }

    int run() {
        if (!StackLock.isFree(folder)) {
            // It will say so itself, and must not touch the files of the one that runs.
            return new Up(Options.of("up", words.subList(1, words.size()))).run();
        }
        var process = start();
        var stopper = new Thread(() -> Children.stop(process.toHandle(), "TERM"), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        while (process.isAlive() && !isReady(process)) {
            passOn();
            Waiting.pause();
        }
        passOn();
        Runtime.getRuntime().removeShutdownHook(stopper);
        return process.isAlive() ? 0 : Math.max(1, process.exitValue());
    }

    private boolean isReady(Process process) {
        return Running.noted(folder)
                .filter(Running::isReady)
                .filter(running -> running.supervisor().pid() == process.pid())
                .isPresent();
    }

    private Process start() {
        try {
            Files.deleteIfExists(log);
            Files.createFile(log);
            var child = new Child("up", command(), environment, Project.root(), log, Main.class.getName());
            return child.start();
        } catch (IOException e) {
            throw new Problem("The stack could not be started: %s.".formatted(e.getMessage()), e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8"));
        for (var name : List.of("chat.project", "chat.from", "chat.jar")) {
            var value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(words);
        return command;
    }

    private void passOn() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(read);
            var bytes = new byte[(int) (file.length() - read)];
            file.readFully(bytes);
            read += bytes.length;
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
            System.out.flush();
        } catch (IOException e) {
            throw new Problem("%s cannot be read: %s.".formatted(log, e.getMessage()), e);
        }
    }
}
