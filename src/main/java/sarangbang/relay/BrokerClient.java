package sarangbang.relay;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.messaging.simp.stomp.ReactorNettyTcpStompClient;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompReactorNettyCodec;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandler;
import org.springframework.messaging.tcp.TcpOperations;
import org.springframework.messaging.tcp.reactor.ReactorNettyTcpClient;
import org.springframework.scheduling.TaskScheduler;

/** Spring's STOMP client for one address of the broker. */
final class BrokerClient extends ReactorNettyTcpStompClient {

    /** Without the receipt of a SUBSCRIBE the line is as good as dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TcpOperations<byte[]> tcp;

    private BrokerClient(TcpOperations<byte[]> tcp, TaskScheduler timer) {
        super(tcp);
        this.tcp = tcp;
        setTaskScheduler(timer);
        setReceiptTimeLimit(PATIENCE.toMillis());
    }

    static BrokerClient to(InetSocketAddress address, TaskScheduler timer) {
        var tcp = new ReactorNettyTcpClient<>(address.getHostString(), address.getPort(), new StompReactorNettyCodec());
        return new BrokerClient(tcp, timer);
    }

    /** Gives back the session before it is there, so that one that never comes about can be given up. */
    @SuppressWarnings("FutureReturnValueIgnored") // The handler is told of a failure.
    StompSession open(StompHeaders connect, StompSessionHandler handler) {
        var session = createSession(connect, handler);
        tcp.connectAsync(session);
        return session;
    }
}
