package sarangbang.broadcast;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes letters in the order in which they were handed over: one thread, one channel at a time, confirmed by the
 * broker before the next batch. What it could not deliver it brings again, so a reader may get a letter twice and tells
 * by (room, seq); while the broker is away letters wait here.
 */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 256;
    /** Events beyond that are only in the log: readers find the hole by its seq and ask for it. */
    private static final int MOST_WAITING = 100_000;

    private static final long CONFIRM_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 500;
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final BlockingQueue<Letter> bag = new LinkedBlockingQueue<>(MOST_WAITING);
    private final RabbitTemplate rabbit;
    private final Thread round = Thread.ofPlatform().name("postman").daemon().unstarted(this::walk);
    private volatile boolean running;

    Postman(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
    }

    void take(Letter letter) {
        if (!bag.offer(letter)) {
            log.error("The broker has been away too long: {} is not told live", letter.routingKey());
        }
    }

    private void walk() {
        var batch = new ArrayList<Letter>(BATCH);
        try {
            while (running || !bag.isEmpty()) {
                var first = bag.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    bag.drainTo(batch, BATCH - 1);
                    deliver(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(List<Letter> batch) throws InterruptedException {
        while (!delivered(batch)) {
            log.warn("{} letters wait for the broker", batch.size() + bag.size());
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

    @Override
    public void start() {
        running = true;
        round.start();
    }

    /** Takes along what is in the bag, if the broker is there to take it. */
    @Override
    public void stop() {
        running = false;
        try {
            if (!round.join(LAST_ROUND)) {
                log.error("{} letters could not be delivered; the log has the events", bag.size());
                round.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server and the announcer, before the connection to the broker. */
    @Override
    public int getPhase() {
        return -2;
    }
}
