package sarangbang.alarm;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way to people's mail, closed until the operator has said where it goes. */
@Component
class Postbox {

    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;

    Postbox(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
    }

    boolean isOpen() {
        return sender != null && !settings.url().isEmpty() && !settings.from().isEmpty();
    }

    /** In what is written. */
    String url(String path) {
        return settings.url() + path;
    }

    /** Takes seconds. Throws if the server has not taken it. */
    void send(Mail mail) {
        var open = sender;
        if (open == null) {
            throw new IllegalStateException("There is no way to send " + mail.subject());
        }
        var message = open.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(mail.to());
            parts.setSubject(mail.subject());
            parts.setText(mail.text());
            if (mail.farewell() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.farewell() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException wrong) {
            throw new MailPreparationException(wrong);
        }
        open.send(message);
    }
}
