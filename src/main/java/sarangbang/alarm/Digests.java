package sarangbang.alarm;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes to whom something has waited for, each by one node. */
@Component
class Digests {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);
    private static final int MOST_AT_ONCE = 50;

    private final MailAddresses addresses;
    private final Digest digest;
    private final Postbox postbox;
    private final MailSettings settings;

    Digests(MailAddresses addresses, Digest digest, Postbox postbox, MailSettings settings) {
        this.addresses = addresses;
        this.digest = digest;
        this.postbox = postbox;
        this.settings = settings;
    }

    /** By rate, which gives it a thread of its own: a mail server takes its time, and leases are renewed meanwhile. */
    @Scheduled(fixedRateString = "${chat.mail.every}")
    void write() {
        if (postbox.isOpen()) {
            addresses.claim(settings.after(), MOST_AT_ONCE).forEach(this::write);
        }
    }

    /** One whom no mail reaches does not keep the others from theirs; whoever got none is looked at again in an hour. */
    private void write(MailAddresses.Addressee to) {
        try {
            var waiting = digest.of(to.account());
            if (!waiting.isEmpty()) {
                postbox.send(MailWords.digest(to, waiting, links(to.farewell())));
                addresses.mailed(to.account());
            }
        } catch (RuntimeException fault) {
            log.warn("No digest for {}: {}", to.account(), fault.toString());
        }
    }

    private MailWords.Links links(String token) {
        return new MailWords.Links(
                postbox.url("/?inbox"),
                postbox.url("/unsubscribe?token=" + token),
                postbox.url("/api/mail/unsubscribe?token=" + token));
    }
}
