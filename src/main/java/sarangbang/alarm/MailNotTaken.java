package sarangbang.alarm;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class MailNotTaken extends Refusal {

    MailNotTaken() {
        super(
                HttpStatus.BAD_GATEWAY,
                "mail-not-taken",
                "Mail not taken",
                "The mail server was away or took no mail for this address.");
    }
}
