package sarangbang.alarm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.Caller;

/** Where somebody is written to of what waits: nowhere, until a link that was sent there has been followed. */
@RestController
@RequestMapping("/api/mail")
class MailController {

    private static final Logger log = LoggerFactory.getLogger(MailController.class);
    private static final int SECRET_BYTES = 24;

    private final MailAddresses addresses;
    private final Postbox postbox;
    private final SecureRandom random = new SecureRandom();

    MailController(MailAddresses addresses, Postbox postbox) {
        this.addresses = addresses;
        this.postbox = postbox;
    }

    /** @param available whether this house sends mail at all */
    record Mailing(boolean available, @Nullable String address, boolean confirmed) {}

    record Wish(
            @NotNull
            @Size(max = 254)
            @Pattern(regexp = "[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+", message = "an address of mail")
            String address,

            @NotNull Language language) {}

    record Confirmation(@NotNull @Size(max = 100) String secret) {}

    @GetMapping
    Mailing mine(Caller caller) {
        return addresses
                .of(caller.account())
                .map(known -> new Mailing(postbox.isOpen(), known.address(), known.isConfirmed()))
                .orElseGet(() -> new Mailing(postbox.isOpen(), null, false));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Caller caller, @Valid @RequestBody Wish wish) {
        if (!postbox.isOpen()) {
            throw new MailOff();
        }
        var secret = secret();
        var to = new MailAddresses.Addressee(caller.account(), wish.address(), wish.language(), secret());
        if (!addresses.ask(to, secret)) {
            throw new AskedJustNow();
        }
        send(MailWords.toConfirm(wish.address(), postbox.url("/settings?confirm=" + secret), wish.language()), caller);
    }

    /** Without it nobody can confirm, and the page would wait for somebody who does. */
    private void send(Mail mail, Caller caller) {
        try {
            postbox.send(mail);
        } catch (MailException fault) {
            log.warn("No mail to confirm an address was sent", fault);
            addresses.remove(caller.account());
            throw new MailNotTaken();
        }
    }

    /** By who is signed in here: a program that looks into links confirms nothing. */
    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Caller caller, @Valid @RequestBody Confirmation confirmation) {
        if (!addresses.confirm(caller.account(), confirmation.secret())) {
            throw new LinkNotGood();
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller) {
        addresses.remove(caller.account());
    }

    /** Also by mail programs, for whoever has the mail, signed in or not (RFC 8058). */
    @PostMapping("/unsubscribe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@RequestParam String token) {
        addresses.remove(token);
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
