package sarangbang.file;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class EmptyFile extends Refusal {

    EmptyFile() {
        super(HttpStatus.BAD_REQUEST, "empty-file", "Empty file", "There is nothing in it.");
    }
}
