package sarangbang.alarm;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;
import sarangbang.DatabaseFault;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes from the queue, on whichever node is free, and has it done once. What fails comes again later, each time after a
 * longer wait; what has failed too often, or is refused, ends among the dead.
 */
@Component
class Ringer {

    private static final Logger log = LoggerFactory.getLogger(Ringer.class);
    private static final long PAUSE_MILLIS = 500;

    private final AlarmQueue queue;
    private final Claims claims;
    private final Bell bell;
    private final JsonMapper json;

    Ringer(AlarmQueue queue, Claims claims, Bell bell, JsonMapper json) {
        this.queue = queue;
        this.claims = claims;
        this.bell = bell;
        this.json = json;
    }

    @RabbitListener(queues = AlarmQueue.DUE, containerFactory = "alarmListeners")
    void take(Message brought) throws InterruptedException {
        var alarm = json.readValue(brought.getBody(), Alarm.class);
        int tries = AlarmQueue.tries(brought.getMessageProperties().getHeader(AlarmQueue.TRIES));
        switch (attempt(alarm)) {
            case DONE, PUT_ASIDE -> {}
            case NOT_NOW -> putOff(alarm, tries, false);
            case FAILED -> putOff(alarm, tries, true);
            case REFUSED -> throw new AmqpRejectAndDontRequeueException("Refused: " + alarm);
        }
    }

    private void putOff(Alarm alarm, int tries, boolean counted) throws InterruptedException {
        if (counted && !queue.isLeft(tries)) {
            throw new AmqpRejectAndDontRequeueException("Tried too often: " + alarm);
        }
        while (!queue.addForLater(alarm, tries, counted)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private Outcome attempt(Alarm alarm) throws InterruptedException {
        try {
            return alarm.read() ? bell.hush(alarm) : ringOnce(alarm);
        } catch (RuntimeException fault) {
            log.warn("Not told: {}", alarm, fault);
            return DatabaseFault.willPass(fault) ? Outcome.NOT_NOW : Outcome.FAILED;
        }
    }

    private Outcome ringOnce(Alarm alarm) throws InterruptedException {
        var claim = claims.claim(alarm);
        return switch (claim.state()) {
            case DONE -> Outcome.DONE;
            case ANOTHERS -> Outcome.NOT_NOW;
            case OURS -> ring(alarm, claim.told());
        };
    }

    private Outcome ring(Alarm alarm, Set<UUID> told) throws InterruptedException {
        var outcome = bell.ring(alarm, told);
        switch (outcome) {
            case DONE -> claims.done(alarm);
            case PUT_ASIDE -> {}
            case NOT_NOW, FAILED, REFUSED -> claims.letGo(alarm);
        }
        return outcome;
    }
}
