package sarangbang.file;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** No such file, or none that you may see: nobody can tell which. */
class FileNotFound extends Refusal {

    FileNotFound() {
        super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such file, or you may not see it.");
    }
}
