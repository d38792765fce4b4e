package sarangbang.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A RabbitMQ node of the stack's own: own name, ports and folders, and the stack's cookie and epmd, all on loopback. */
final class PrivateBroker implements Broker, Watched {
    private final RabbitPrograms programs;
    private final Secrets secrets;
    private final BrokerPlace place;
    private final BrokerPorts ports;
    private final Children children;
    private final Epmd epmd;
    private final Child child;
    private volatile Process process;

    private PrivateBroker(
            RabbitPrograms programs,
            BrokerPlace place,
            BrokerPorts ports,
            Secrets secrets,
            Children children,
            Epmd epmd) {
        this.programs = programs;
        this.secrets = secrets;
        this.place = place;
        this.ports = ports;
        this.children = children;
        this.epmd = epmd;
        this.child = child();
        this.process = children.start(child);
    }

    static PrivateBroker start(RabbitPrograms programs, StackFolder folder, Secrets secrets, Children children) {
        var epmd = Epmd.start(programs, folder, children);
        var broker = begin(programs, BrokerPlace.alone(folder), secrets, children, epmd);
        broker.awaitAnswer();
        return broker;
    }

    /** Does not wait until it answers. */
    static PrivateBroker begin(
            RabbitPrograms programs, BrokerPlace place, Secrets secrets, Children children, Epmd epmd) {
        var ports = BrokerPorts.free();
        BrokerFiles.write(place, ports, secrets, programs.knowsFrameLimit());
        return new PrivateBroker(programs, place, ports, secrets, children, epmd);
    }

    private Child child() {
        var mark = "-sarangbang epmd" + epmd.port();
        var environment = new HashMap<>(programs.environment());
        environment.putAll(place.environment(ports, epmd.port(), mark));
        var words = List.of(programs.server().toString());
        return new Child(name(), words, environment, place.folder(), place.log(), mark);
    }

    void awaitAnswer() {
        Waiting.until(name(), process, log(), console()::answers);
    }

    /** One of a cluster may have to wait for another that is paused, and is not waited for. */
    @Override
    public void restart() {
        epmd.ensure();
        children.forget(process.pid());
        process = children.start(child);
        if (place.isAlone()) {
            awaitAnswer();
        }
    }

    @Override
    public String name() {
        return place.title();
    }

    @Override
    public Path log() {
        return place.log();
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public Map<String, String> environment() {
        return Broker.environment("127.0.0.1", ports.amqp(), ports.stomp(), secrets);
    }

    @Override
    public BrokerConsole console() {
        var url = URI.create("http://127.0.0.1:" + ports.console());
        return new BrokerConsole(url, ADMIN, secrets.of(ADMIN));
    }

    /** What {@code rabbitmqctl} answers when it is asked about this broker. */
    String control(List<String> words) {
        var command = new ArrayList<>(List.of(programs.control().toString()));
        command.addAll(words);
        return Programs.run(child.folder(), child.environment(), command);
    }

    @Override
    public void stop() {
        Children.stop(process.toHandle(), "TERM");
        epmd.stop();
    }
}
