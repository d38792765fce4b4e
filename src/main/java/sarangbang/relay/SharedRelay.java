package sarangbang.relay;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.broker.AbstractBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompBrokerRelayMessageHandler;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageHeaderAccessor;

/**
 * Stands where Spring's {@link StompBrokerRelayMessageHandler} stood, with its settings. That one brings a connection of
 * its own to the broker for each client; this one has a few for all, and one subscription for each destination that
 * any client has. No client's frame or header reaches the broker, and no client notices when the broker is away. It only
 * delivers: to publish, use the broker's other protocols.
 */
public final class SharedRelay extends AbstractBrokerMessageHandler {

    /** Nobody beats faster. */
    private static final long LEAST_BEAT_MILLIS = 1_000;

    private final Clients out;
    private final Topics topics;
    private final Links links;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService beats;

    /** @param stock that it takes the place of, set up by Spring's own registration and not started */
    SharedRelay(
            StompBrokerRelayMessageHandler stock,
            Clients out,
            Topics topics,
            Links links,
            ApplicationEventPublisher events) {
        super(
                stock.getClientInboundChannel(),
                stock.getClientOutboundChannel(),
                stock.getBrokerChannel(),
                stock.getDestinationPrefixes());
        setAutoStartup(stock.isAutoStartup());
        setPhase(stock.getPhase());
        setApplicationEventPublisher(events);
        this.out = out;
        this.topics = topics;
        this.links = links;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Each beat catches its own faults.
    protected void startInternal() {
        links.start(this::brokerIsThere);
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("relay-beats").factory());
        started.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        beats = started;
    }

    @Override
    protected void stopInternal() {
        publishBrokerUnavailableEvent();
        if (beats != null) {
            beats.shutdownNow();
        }
        links.stop();
    }

    /** Its lines are opened once, for good. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    private void brokerIsThere(boolean all) {
        if (all) {
            publishBrokerAvailableEvent();
        } else {
            publishBrokerUnavailableEvent();
        }
    }

    @Override
    protected void handleMessageInternal(Message<?> message) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        var session = frame == null ? null : frame.getSessionId();
        if (frame == null || session == null) {
            throw new MessageDeliveryException(message, "The shared relay only delivers: publish by AMQP");
        }
        var client = clients.get(session);
        if (client != null) {
            client.heard(System.nanoTime());
        }
        if (frame.getCommand() != null) {
            handle(frame, session, client);
        }
    }

    private void handle(StompHeaderAccessor frame, String session, @Nullable Client client) {
        switch (Objects.requireNonNull(frame.getCommand())) {
            case CONNECT, STOMP -> connect(frame, session);
            case DISCONNECT -> disconnect(frame, session);
            case SUBSCRIBE -> {
                if (client != null) {
                    subscribe(frame, client);
                }
            }
            case UNSUBSCRIBE -> {
                if (client != null) {
                    unsubscribe(frame, client);
                }
            }
            case SEND -> {
                if (checkDestinationPrefix(frame.getDestination())) {
                    out.error(session, "Nothing can be sent to " + getDestinationPrefixes());
                }
            }
            default -> out.error(session, "Not supported: " + frame.getCommand());
        }
    }

    private void connect(StompHeaderAccessor frame, String session) {
        var asked = Objects.requireNonNullElse(frame.getHeartbeat(), new long[] {0, 0});
        long ours = asked[1] == 0 ? 0 : Math.max(asked[1], LEAST_BEAT_MILLIS);
        long theirs = asked[0] == 0 ? 0 : Math.max(asked[0], LEAST_BEAT_MILLIS);
        var client = new Client(session, frame.getUser(), theirs, ours, System.nanoTime());
        if (clients.putIfAbsent(session, client) != null) {
            out.error(session, "Connected already");
            return;
        }
        var versions = String.valueOf(frame.getFirstNativeHeader(StompHeaderAccessor.STOMP_ACCEPT_VERSION_HEADER));
        out.connected(client, versions.contains("1.2") ? "1.2" : "1.1", new long[] {ours, theirs});
    }

    private void disconnect(StompHeaderAccessor frame, String session) {
        forget(session);
        if (frame.getReceipt() != null) {
            out.receipt(session, frame.getReceipt());
        }
    }

    private void subscribe(StompHeaderAccessor frame, Client client) {
        var destination = frame.getDestination();
        var id = frame.getSubscriptionId();
        if (id == null || destination == null || client.subscriptions().putIfAbsent(id, destination) != null) {
            out.error(client.id(), "A subscription needs a destination and an id of its own");
            return;
        }
        if (!checkDestinationPrefix(destination)) {
            client.subscriptions().remove(id);
            return;
        }
        if (topics.isRefused(destination)) {
            client.subscriptions().remove(id);
            out.error(client.id(), "The broker refused the subscription.");
            return;
        }
        var listener = new Listener(client.id(), id);
        var topic = topics.add(destination, listener);
        var receipt = frame.getReceipt();
        if (receipt != null && topic.awaits(listener, receipt)) {
            out.receipt(client.id(), receipt);
        }
        links.look(topic);
        if (clients.get(client.id()) != client
                || !destination.equals(client.subscriptions().get(id))) {
            remove(destination, listener);
        }
    }

    private void unsubscribe(StompHeaderAccessor frame, Client client) {
        var id = String.valueOf(frame.getSubscriptionId());
        var destination = client.subscriptions().remove(id);
        if (destination != null) {
            remove(destination, new Listener(client.id(), id));
        }
        if (frame.getReceipt() != null) {
            out.receipt(client.id(), frame.getReceipt());
        }
    }

    private void forget(String session) {
        var client = clients.remove(session);
        if (client != null) {
            client.subscriptions().forEach((id, destination) -> remove(destination, new Listener(session, id)));
        }
    }

    private void remove(String destination, Listener listener) {
        var topic = topics.remove(destination, listener);
        if (topic != null && topic.isEmpty()) {
            links.look(topic);
        }
    }

    private void beat() {
        long now = System.nanoTime();
        for (var client : clients.values()) {
            try {
                if (client.isSilent(now)) {
                    forget(client.id());
                    out.error(client.id(), "No heart-beat");
                } else if (client.isDue(now)) {
                    out.beat(client.id());
                }
            } catch (RuntimeException fault) {
                logger.error("Could not beat for a client", fault);
            }
        }
    }

    @Override
    public String toString() {
        return "SharedRelay[%d clients, %s]".formatted(clients.size(), links);
    }
}
