package sarangbang.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Publishes letters in the order in which they were handed over: one thread, one channel at a time, confirmed by the
 * broker before the next batch. What it could not deliver it brings again, so a reader may get a letter twice and tells
 * by (room, seq); while the broker is away letters wait here.
 */
@Component
class Postman implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 256;
    /** Events beyond that are only in the log: readers find the hole by its seq and ask for it. */
    private static final int MOST_WAITING = 100_000;

    private static final long CONFIRM_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 500;

    private final BlockingQueue<Letter> bag = new LinkedBlockingQueue<>(MOST_WAITING);
    private final RabbitTemplate rabbit;
    private final Thread round;

    Postman(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
        this.round = Thread.ofPlatform().name("postman").daemon().start(this::walk);
    }

    void take(Letter letter) {
        if (!bag.offer(letter)) {
            log.error("The broker has been away too long: {} is not told live", letter.routingKey());
        }
    }

    private void walk() {
        var batch = new ArrayList<Letter>(BATCH);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.clear();
                batch.add(bag.take());
                bag.drainTo(batch, BATCH - 1);
                deliver(batch);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void deliver(List<Letter> batch) throws InterruptedException {
        while (!delivered(batch)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private boolean delivered(List<Letter> batch) {
        try {
            return Boolean.TRUE.equals(rabbit.invoke(channel -> {
                batch.forEach(letter -> send(channel, letter));
                return channel.waitForConfirms(CONFIRM_MILLIS);
            }));
        } catch (AmqpException brokerAway) {
            log.warn("{} letters wait for the broker: {}", batch.size() + bag.size(), brokerAway.getMessage());
            return false;
        }
    }

    private static void send(RabbitOperations channel, Letter letter) {
        var message = MessageBuilder.withBody(letter.json().getBytes(StandardCharsets.UTF_8))
                .setContentType("application/json")
                // Queues of subscribers die with their connections; what lasts is in the log.
                .setDeliveryMode(MessageDeliveryMode.NON_PERSISTENT)
                .build();
        channel.send(letter.exchange(), letter.routingKey(), message);
    }

    @Override
    public void destroy() {
        round.interrupt();
    }
}
