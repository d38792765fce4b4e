package sarangbang.stack;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sarangbang.stack.Postgres.Keeping;

/** Which RabbitMQ a stack gets: the one that is named, installed, in Docker, or to be had without asking anybody. */
final class Brokers {
    private Brokers() {}

    static Broker start(
            StackFolder folder, Secrets secrets, Children children, Keeping keeping, Consumer<String> progress) {
        return ConfiguredBroker.named(System.getenv())
                .or(() -> RabbitPrograms.installed()
                        .map(programs -> PrivateBroker.start(programs, folder, secrets, children)))
                .or(() -> docker(folder, secrets, children, keeping, progress))
                .orElseGet(() -> PrivateBroker.start(unpacked(progress), folder, secrets, children));
    }

    /** As processes of our own, whatever the environment names: several that are one. */
    static List<PrivateBroker> cluster(
            StackFolder folder, Secrets secrets, Children children, int size, Consumer<String> progress) {
        var programs = RabbitPrograms.installed().orElseGet(() -> unpacked(progress));
        return BrokerCluster.start(programs, folder, secrets, children, size);
    }

    /** Not for tests, which have a switch of their own for containers and must not wait for a pull. */
    private static Optional<Broker> docker(
            StackFolder folder, Secrets secrets, Children children, Keeping keeping, Consumer<String> progress) {
        return keeping == Keeping.FOR_A_TEST
                ? Optional.empty()
                : DockerBroker.start(folder, secrets, children, progress);
    }

    private static RabbitPrograms unpacked(Consumer<String> progress) {
        if (DebianPackages.areToBeHad()) {
            return DebianPackages.rabbit(progress);
        }
        throw new Problem("There is no RabbitMQ: install rabbitmq-server (3.10 or later) or Docker, or name a broker"
                + " by RABBITMQ_HOST.");
    }
}
