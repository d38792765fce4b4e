package sarangbang.alarm;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sarangbang.outside.NotAllowed;
import sarangbang.outside.NotReached;
import sarangbang.outside.Outside;

/** Brings something to a browser by way of whoever it says takes it for it (RFC 8030). */
@Component
class PushService {

    private static final Logger log = LoggerFactory.getLogger(PushService.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Outside outside;
    private final Vapid vapid;
    private final String timeToLive;

    PushService(Outside outside, Vapid vapid, AlarmSettings settings) {
        this.outside = outside;
        this.vapid = vapid;
        this.timeToLive = Long.toString(settings.timeToLive().toSeconds());
    }

    enum Answer {
        TAKEN,
        /** There is no such browser any more, or never was. */
        GONE,
        LATER,
        REFUSED
    }

    /**
     * @param room of each of which a device that was away is brought the newest alone
     * @param urgent whether a device that saves its battery should wake up for it
     */
    record Push(UUID room, boolean urgent, String json) {}

    Answer bring(Push push, Device device) {
        var headers = Map.of(
                "Authorization",
                vapid.authorization(device.endpoint()),
                "Content-Encoding",
                "aes128gcm",
                "Content-Type",
                "application/octet-stream",
                "TTL",
                timeToLive,
                "Topic",
                push.room().toString().replace("-", ""),
                "Urgency",
                push.urgent() ? "high" : "normal");
        var sealed = Envelope.seal(push.json().getBytes(StandardCharsets.UTF_8), device.keys());
        try {
            return answer(outside.post(device.endpoint(), headers, sealed).status(), device);
        } catch (NotAllowed never) {
            log.warn("Device {} is nowhere that we go: {}", device.id(), never.getMessage());
            return Answer.GONE;
        } catch (NotReached fault) {
            log.info("Device {} is not reached: {}", device.id(), fault.getMessage());
            return Answer.LATER;
        }
    }

    private static Answer answer(int status, Device device) {
        if (status >= 200 && status < 300) {
            return Answer.TAKEN;
        }
        // Not the whole endpoint: who knows it can write to it.
        log.info("{} answers {} for device {}", device.endpoint().getHost(), status, device.id());
        if (status == NOT_FOUND || status == GONE) {
            return Answer.GONE;
        }
        return status == TOO_MANY_REQUESTS || status >= 500 ? Answer.LATER : Answer.REFUSED;
    }
}
