package sarangbang.alarm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Mails that say what waits; none is sent until {@code spring.mail.host} and the first two are set.
 *
 * @param url where people reach the house, as {@code https://chat.example.com}
 * @param from whom they come from
 * @param after how long something waits before one says so
 * @param every between two looks for whom one is due
 */
@ConfigurationProperties("chat.mail")
record MailSettings(String url, String from, Duration after, Duration every) {}
