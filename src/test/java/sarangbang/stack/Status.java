package sarangbang.stack;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what runs. Ends with 0 if everything does, else with 3. */
final class Status {
    private static final int NOT_RUNNING = 3;

    private Status() {}

    static int run(Options options) {
        var folder = new StackFolder(options.data());
        var running = Files.isDirectory(folder.root()) ? Running.in(folder) : Optional.<Running>empty();
        if (running.isEmpty()) {
            Main.say("Nothing runs on %s.", folder.root());
            Children.leftBehind(folder)
                    .forEach(orphan -> Main.say(
                            "Left by a run that was killed: %s (process %d). `./chat down` ends it.",
                            orphan.name(), orphan.pid()));
            return NOT_RUNNING;
        }
        var stack = running.get();
        boolean all = stack.isReady();
        for (int port : stack.nodes()) {
            boolean up = Node.isUp(port);
            all &= up;
            Main.say("Node %d is %s.", port, up ? "up" : "down");
        }
        urls(stack).forEach(Main::say);
        return all ? 0 : NOT_RUNNING;
    }

    static List<String> urls(Running stack) {
        var lines = new ArrayList<String>();
        stack.urls().forEach(url -> lines.add("  chat      " + url));
        lines.add("  RabbitMQ  " + (stack.isReady() ? stack.console() : "still starting"));
        return lines;
    }
}
