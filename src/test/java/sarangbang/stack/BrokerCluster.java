package sarangbang.stack;

import java.util.ArrayList;
import java.util.List;

/** RabbitMQ nodes of one stack that know each other. */
final class BrokerCluster {
    private BrokerCluster() {}

    static List<PrivateBroker> start(
            RabbitPrograms programs, StackFolder folder, Secrets secrets, Children children, int size) {
        var epmd = Epmd.start(programs, folder, children);
        var brokers = new ArrayList<PrivateBroker>();
        for (int number = 1; number <= size; number++) {
            var place = new BrokerPlace(folder, number);
            brokers.add(PrivateBroker.begin(programs, place, secrets, children, epmd));
            if (number == 1) {
                // The others join it and have from it what the definitions say.
                brokers.getFirst().awaitAnswer();
            }
        }
        brokers.forEach(PrivateBroker::awaitAnswer);
        return List.copyOf(brokers);
    }
}
