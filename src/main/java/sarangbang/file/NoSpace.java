package sarangbang.file;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class NoSpace extends Refusal {

    NoSpace() {
        super(HttpStatus.INSUFFICIENT_STORAGE, "no-space", "No space", "The house has no space left for files.");
    }
}
