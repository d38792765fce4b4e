package sarangbang.stack;

import java.nio.file.Files;
import java.time.Duration;

/** Stops a stack, also one whose supervisor was killed. */
final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    static int run(Options options) {
        if (!Files.isDirectory(options.data())) {
            Main.say("Nothing runs on %s.", options.data());
            return 0;
        }
        var folder = StackFolder.at(options.data());
        var supervisor =
                Running.in(folder).flatMap(running -> running.supervisor().running());
        supervisor.ifPresent(process -> Children.stop(process, "TERM", PATIENCE));
        if (supervisor.isEmpty() && !StackLock.isFree(folder)) {
            throw new Problem("Somebody else holds %s.".formatted(folder.lock()));
        }
        var orphans = Children.leftBehind(folder);
        for (var orphan : orphans) {
            Main.say("Ending %s (process %d), left by a run that was killed.", orphan.name(), orphan.pid());
            end(orphan);
        }
        folder.forgetRun();
        var nothing = supervisor.isEmpty() && orphans.isEmpty();
        Main.say(nothing ? "Nothing runs on %s." : "Stopped. The data stay in %s.", folder.root());
        return 0;
    }

    static void end(Started one) {
        var signal = one.name().equals(Postgres.NAME) ? "INT" : "TERM";
        one.running().ifPresent(process -> Children.stop(process, signal));
    }
}
