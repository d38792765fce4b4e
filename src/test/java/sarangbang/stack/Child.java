package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A long-running program as it is to be started.
 *
 * @param mark words of its command line by which it is known again
 */
record Child(String name, List<String> command, Map<String, String> environment, Path folder, Path log, String mark) {
    Process start() throws IOException {
        var inSession = new ArrayList<String>();
        // A session of its own, or Ctrl-C would reach database and broker at once instead of in our order.
        Programs.find("setsid").ifPresent(setsid -> inSession.add(setsid.toString()));
        inSession.addAll(command);
        var builder = new ProcessBuilder(inSession).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var inherited = builder.environment();
        new HashMap<>(inherited).keySet().stream().filter(Child::isForeign).forEach(inherited::remove);
        inherited.putAll(environment);
        return builder.start();
    }

    /** Settings meant for another broker or database would bend ours. */
    private static boolean isForeign(String variable) {
        return variable.matches("(RABBITMQ|ERL|DATABASE)_.*|SPRING_(?!MAIL_).*|PG[A-Z]+|NOTIFY_SOCKET");
    }
}
