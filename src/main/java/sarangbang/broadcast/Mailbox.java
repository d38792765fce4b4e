package sarangbang.broadcast;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionBlockedEvent;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.amqp.rabbit.connection.ConnectionUnblockedEvent;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where letters go out: a channel for each who brings some, each batch confirmed by the broker. */
@Component
public class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int FLEETING = 1;
    private static final int PERSISTENT = 2;
    private static final long LOOK_UP_MILLIS = 2_000;
    /** A broker that is only slow must not be given the same again; one that is gone is found by its heart-beats sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RabbitTemplate rabbit;
    /** Under an alarm the broker stops reading; what is sent all the same would fill the line until it hangs. */
    private volatile boolean blocked;

    Mailbox(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
        rabbit.getConnectionFactory().addConnectionListener(new ConnectionListener() {
            @Override
            public void onCreate(@Nullable Connection connection) {}

            @Override
            public void onShutDown(ShutdownSignalException signal) {
                blocked = false;
            }
        });
    }

    @EventListener
    void on(ConnectionBlockedEvent alarm) {
        log.warn("The broker takes nothing for now: {}", alarm.getReason());
        blocked = true;
    }

    @EventListener
    void on(ConnectionUnblockedEvent over) {
        blocked = false;
    }

    /**
     * A channel that breaks is replaced without a word, and what went out on the one before is never confirmed.
     *
     * @return false if the broker has not confirmed them all, or has no queue for one that has to last; it may have the
     *     others all the same
     */
    public boolean deliver(List<Letter> letters) {
        if (blocked) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(rabbit.invoke(channel -> deliver(letters, channel)));
        } catch (AmqpException | ShutdownSignalException brokerAway) {
            log.warn("Could not publish: {}", brokerAway.getMessage());
            return false;
        }
    }

    private boolean deliver(List<Letter> letters, RabbitOperations channel) {
        var returned = new ConcurrentLinkedQueue<String>();
        var listener = channel.execute(raw -> raw.addReturnListener(back -> returned.add(back.getRoutingKey())));
        try {
            var first = nextNumber(channel);
            letters.forEach(letter -> send(channel, letter));
            return awaitConfirms(channel) && nextNumber(channel) == first + letters.size() && allArrived(returned);
        } finally {
            channel.execute(raw -> raw.removeReturnListener(listener));
        }
    }

    /** What comes back comes before its confirm. */
    private static boolean allArrived(Collection<String> returned) {
        if (!returned.isEmpty()) {
            log.warn("The broker has no queue for {} letters to {}", returned.size(), Set.copyOf(returned));
        }
        return returned.isEmpty();
    }

    /** Under an alarm none will come; the letters are brought again when it is over. */
    private boolean awaitConfirms(RabbitOperations channel) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return channel.waitForConfirms(LOOK_UP_MILLIS);
            } catch (AmqpTimeoutException notYet) {
                if (blocked || System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }

    /** Counted anew by every channel. */
    private static long nextNumber(RabbitOperations channel) {
        return Objects.requireNonNull(channel.execute(Channel::getNextPublishSeqNo));
    }

    private static void send(RabbitOperations channel, Letter letter) {
        var properties = new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .headers(Map.copyOf(letter.headers()))
                // Queues of subscribers die with their connections; what lasts is in the log.
                .deliveryMode(letter.lasting() ? PERSISTENT : FLEETING)
                .build();
        var body = letter.json().getBytes(StandardCharsets.UTF_8);
        channel.execute(raw -> {
            // What must not be lost comes back if it would reach no queue: the broker confirms what it drops.
            raw.basicPublish(letter.exchange(), letter.routingKey(), letter.lasting(), properties, body);
            return true;
        });
    }
}
