package sarangbang.bench.contender;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import sarangbang.bench.contender.Running.Role;
import sarangbang.bench.load.Place;
import sarangbang.bench.load.Place.Dialect;
import sarangbang.bench.server.BareServer;
import sarangbang.bench.server.KafkaServer;
import sarangbang.bench.server.RedisServer;
import sarangbang.bench.server.SimpleServer;

/** A design that Sarangbang is measured beside, with what it needs. */
public enum Comparand implements Contender {
    SIMPLE("simple broker, nothing kept") {
        @Override
        Process launch(Surroundings around, int port) {
            return Jvm.start(SimpleServer.class, around.settings(port));
        }
    },
    REDIS("Redis Pub/Sub") {
        @Override
        Process launch(Surroundings around, int port) {
            return Jvm.start(RedisServer.class, around.settings(port, around.database(), around.redis()));
        }
    },
    KAFKA("Kafka and Redis") {
        @Override
        Process launch(Surroundings around, int port) {
            return Jvm.start(
                    KafkaServer.class,
                    around.settings(
                            port,
                            around.database(),
                            around.redis(),
                            around.kafka(),
                            "--spring.kafka.consumer.auto-offset-reset=earliest"));
        }
    },
    BARE("bare Netty, nothing kept") {
        @Override
        Process launch(Surroundings around, int port) {
            return Jvm.start(BareServer.class, "" + port);
        }
    };

    private final String title;

    Comparand(String title) {
        this.title = title;
    }

    /** Starts what it needs, and the server itself. */
    abstract Process launch(Surroundings around, int port);

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Running start(int rooms, Ends ends) {
        var around = new Surroundings(ends);
        var port = Port.free();
        var server = around.keep(Role.APP, launch(around, port));
        Port.awaitOpen(port, server);
        return new Running(place(port, rooms), around.processes());
    }

    private Place place(int port, int rooms) {
        var ids = IntStream.range(0, rooms).mapToObj(i -> "room-" + i).toList();
        return new Place(
                List.of(URI.create("ws://127.0.0.1:" + port + "/ws-connect")),
                List.of(),
                ids,
                this == BARE ? Dialect.SARANGBANG : Dialect.SARANGBANG.withoutReceipts());
    }
}
