package sarangbang.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The brake on guessing passwords.
 *
 * @param failuresPerAddress wrong passwords for one name from one address within the window, before that address has to wait
 * @param failuresOfAnAddress the same for all names together
 * @param failureWindow how long a wrong password counts
 */
@ConfigurationProperties("chat.account")
record AccountSettings(int failuresPerAddress, int failuresOfAnAddress, Duration failureWindow) {}
