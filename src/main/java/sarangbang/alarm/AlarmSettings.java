package sarangbang.alarm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people are told while they are away.
 *
 * @param contact whom a push service may write to about us, as {@code mailto:…} or {@code https:…}; empty for nobody
 * @param devices of one account that are told; of more the first is forgotten
 * @param lease how long one node may take to tell one alarm before another does it
 * @param timeToLive how long a push service keeps what it cannot bring to a device
 */
@ConfigurationProperties("chat.alarm")
record AlarmSettings(String contact, int devices, Duration lease, Duration timeToLive) {

    AlarmSettings {
        if (devices < 1) {
            throw new IllegalArgumentException("chat.alarm.devices must be at least 1");
        }
    }
}
