package sarangbang.relay;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Where the broker is to be found, and how we introduce ourselves. */
final class Brokers {

    private final StompHeaders connect;
    /** For receipts that do not come. */
    private final ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();

    private final List<BrokerClient> clients;
    private final AtomicInteger next = new AtomicInteger();

    /** @param connect headers of CONNECT */
    Brokers(List<InetSocketAddress> addresses, StompHeaders connect) {
        this.connect = connect;
        timer.setThreadNamePrefix("relay-timer-");
        timer.setRemoveOnCancelPolicy(true);
        timer.initialize();
        this.clients = addresses.stream()
                .map(address -> BrokerClient.to(address, timer))
                .toList();
    }

    /** Each time the next of the addresses: the one that was lost may be away for long. */
    void connect(Upstream line) {
        line.open(clients.get(Math.floorMod(next.getAndIncrement(), clients.size())), connect);
    }

    void shutdown() {
        clients.forEach(BrokerClient::shutdown);
        timer.shutdown();
    }
}
