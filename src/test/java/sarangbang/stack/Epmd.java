package sarangbang.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * The name server by which Erlang nodes of one stack find each other, on loopback. Started by us: the one that Erlang
 * starts by itself outlives the nodes, and may be the system's.
 */
final class Epmd {
    private final Children children;
    private final Child child;
    private final int port;
    private Process process;

    private Epmd(Children children, Child child, int port) {
        this.children = children;
        this.child = child;
        this.port = port;
        this.process = children.start(child);
    }

    static Epmd start(RabbitPrograms programs, StackFolder folder, Children children) {
        int port = Ports.free(1).getFirst();
        Path home = folder.rabbitmq();
        StackFolder.createPrivate(home);
        var words = List.of(programs.epmd(), "-port", Integer.toString(port), "-address", "127.0.0.1");
        var log = folder.log("epmd");
        return new Epmd(children, new Child("epmd", words, programs.environment(), home, log, "-port " + port), port);
    }

    int port() {
        return port;
    }

    synchronized void ensure() {
        if (!process.isAlive()) {
            children.forget(process.pid());
            process = children.start(child);
        }
    }

    synchronized void stop() {
        Children.stop(process.toHandle(), "TERM");
    }
}
