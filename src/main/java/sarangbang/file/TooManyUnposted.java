package sarangbang.file;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManyUnposted extends Refusal {

    TooManyUnposted(FileSettings settings) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-unposted",
                "Too many files wait",
                "You may have " + settings.unposted() + " files, of "
                        + settings.unpostedSize().toMegabytes()
                        + " MB together, that are in no message. Post them, or come back tomorrow.");
    }
}
