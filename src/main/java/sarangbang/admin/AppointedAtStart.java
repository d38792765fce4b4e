package sarangbang.admin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sarangbang.account.Register;

/** The operator's way back in, for a house whose admins have all lost their passwords. */
@Component
@EnableConfigurationProperties(AdminSettings.class)
class AppointedAtStart {

    private static final Logger log = LoggerFactory.getLogger(AppointedAtStart.class);

    private final Stewardship stewardship;
    private final Register register;
    private final AdminSettings settings;

    AppointedAtStart(Stewardship stewardship, Register register, AdminSettings settings) {
        this.stewardship = stewardship;
        this.register = register;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void appoint() {
        var username = settings.admin();
        if (!username.isBlank()) {
            register.named(username)
                    .ifPresentOrElse(this::appoint, () -> log.warn("chat.admin: nobody is called {}", username));
        }
    }

    private void appoint(Register.Entry entry) {
        if (stewardship.appoint(entry.id())) {
            log.info("{} is an admin from now on, because chat.admin says so", entry.username());
        }
        if (entry.deactivatedAt() != null) {
            log.warn("chat.admin: the account of {} is deactivated, nobody comes in by it", entry.username());
        }
    }
}
