package sarangbang.broadcast;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;
import sarangbang.Line;

/**
 * Publishes letters in the order in which they were handed over: one thread, one channel at a time, confirmed by the
 * broker before the next batch. What it could not deliver it brings again, so a reader may get a letter twice and tells
 * by (room, seq); while the broker is away letters wait here.
 */
@Component
class Postman extends Line<Letter> {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 256;
    /** Events beyond that are only in the log: readers find the hole by its seq and ask for it. */
    private static final int MOST_WAITING = 100_000;
    /** After the announcer, before the connection to the broker. */
    private static final int PHASE = -2;

    private static final long CONFIRM_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 500;

    private final RabbitTemplate rabbit;

    Postman(RabbitTemplate rabbit) {
        super("postman", MOST_WAITING, BATCH, PHASE);
        this.rabbit = rabbit;
    }

    void take(Letter letter) {
        if (!add(letter)) {
            log.error("The broker has been away too long: {} is not told live", letter.routingKey());
        }
    }

    @Override
    protected void work(List<Letter> batch) throws InterruptedException {
        while (!delivered(batch)) {
            log.warn("{} letters wait for the broker", batch.size() + length());
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** A channel that breaks is replaced without a word, and what went out on the one before is never confirmed. */
    private boolean delivered(List<Letter> batch) {
        try {
            return Boolean.TRUE.equals(rabbit.invoke(channel -> {
                var first = nextNumber(channel);
                batch.forEach(letter -> send(channel, letter));
                return channel.waitForConfirms(CONFIRM_MILLIS) && nextNumber(channel) == first + batch.size();
            }));
        } catch (AmqpException | ShutdownSignalException brokerAway) {
            log.warn("Could not publish: {}", brokerAway.getMessage());
            return false;
        }
    }

    /** Counted anew by every channel. */
    private static long nextNumber(RabbitOperations channel) {
        return Objects.requireNonNull(channel.execute(Channel::getNextPublishSeqNo));
    }

    private static void send(RabbitOperations channel, Letter letter) {
        var message = MessageBuilder.withBody(letter.json().getBytes(StandardCharsets.UTF_8))
                .setContentType("application/json")
                .copyHeaders(Map.copyOf(letter.headers()))
                // Queues of subscribers die with their connections; what lasts is in the log.
                .setDeliveryMode(MessageDeliveryMode.NON_PERSISTENT)
                .build();
        channel.send(letter.exchange(), letter.routingKey(), message);
    }
}
