package sarangbang.file;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** The rest of it is not read: so the connection cannot be used any more. */
class FileTooLarge extends Refusal {

    FileTooLarge(long most) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                "File too large",
                "A file has at most " + most + " bytes.");
        getBody().setProperty("most", most);
        getHeaders().set(HttpHeaders.CONNECTION, "close");
    }
}
