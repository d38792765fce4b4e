package sarangbang.alarm;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes to whom something has waited for, each by one node. */
@Component
class Digests {

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

    /**
     * By rate, which gives it a thread of its own: a mail server takes its time, and leases are renewed meanwhile. If it
     * takes none, those that were claimed are anybody's again a moment later.
     */
    @Scheduled(fixedRate = 60_000)
    void write() {
        if (postbox.isOpen()) {
            addresses.claim(settings.after(), MOST_AT_ONCE).forEach(this::write);
        }
    }

    private void write(MailAddresses.Addressee to) {
        var waiting = digest.of(to.account());
        if (!waiting.isEmpty()) {
            postbox.send(MailWords.digest(to, waiting, links(to.farewell())));
            addresses.mailed(to.account());
        }
    }

    private MailWords.Links links(String token) {
        return new MailWords.Links(
                postbox.url("/?inbox"),
                postbox.url("/unsubscribe?token=" + token),
                postbox.url("/api/mail/unsubscribe?token=" + token));
    }
}
