package sarangbang.alarm;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class MailOff extends Refusal {

    MailOff() {
        super(HttpStatus.CONFLICT, "mail-off", "Mail off", "This house sends no mail.");
    }
}
