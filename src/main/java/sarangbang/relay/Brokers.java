package sarangbang.relay;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.scheduling.TaskScheduler;

/** Where the broker is to be found, and how we introduce ourselves. */
final class Brokers {

    private final List<BrokerClient> clients;
    private final StompHeaders connect;
    private final AtomicInteger next = new AtomicInteger();

    /** @param connect headers of CONNECT */
    Brokers(List<InetSocketAddress> addresses, StompHeaders connect, TaskScheduler timer) {
        this.clients = addresses.stream()
                .map(address -> BrokerClient.to(address, timer))
                .toList();
        this.connect = connect;
    }

    /** Each time the next of the addresses: the one that was lost may be away for long. */
    void connect(Upstream line) {
        line.open(clients.get(Math.floorMod(next.getAndIncrement(), clients.size())), connect);
    }

    void shutdown() {
        clients.forEach(BrokerClient::shutdown);
    }
}
