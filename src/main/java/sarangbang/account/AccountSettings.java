package sarangbang.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The brake on guessing passwords, and how many browsers one may be signed in with.
 *
 * @param failuresPerAddress wrong passwords for one name from one address within the window, before that address has to wait
 * @param failuresOfAnAddress the same for all names together
 * @param failureWindow how long a wrong password counts
 * @param sessions of one account; of more the one that was used longest ago ends
 */
@ConfigurationProperties("chat.account")
record AccountSettings(int failuresPerAddress, int failuresOfAnAddress, Duration failureWindow, int sessions) {

    AccountSettings {
        if (sessions < 1) {
            throw new IllegalArgumentException("chat.account.sessions must be at least 1");
        }
    }
}
