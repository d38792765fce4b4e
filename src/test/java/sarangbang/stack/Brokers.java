package sarangbang.stack;

import java.util.function.Consumer;

/** Which RabbitMQ a stack gets: the one that is named, installed, or to be had without asking anybody. */
final class Brokers {
    private Brokers() {}

    static Broker start(StackFolder folder, Secrets secrets, Children children, Consumer<String> progress) {
        return ConfiguredBroker.named(System.getenv())
                .orElseGet(() -> PrivateBroker.start(programs(progress), folder, secrets, children));
    }

    private static RabbitPrograms programs(Consumer<String> progress) {
        return RabbitPrograms.installed().orElseGet(() -> {
            if (DebianPackages.areToBeHad()) {
                return DebianPackages.rabbit(progress);
            }
            throw new Problem(
                    "There is no RabbitMQ: install rabbitmq-server (3.10 or later) or Docker, or name a broker"
                            + " by RABBITMQ_HOST.");
        });
    }
}
