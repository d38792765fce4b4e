package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class FileGone extends Refusal {

    FileGone(FileId file) {
        super(
                HttpStatus.CONFLICT,
                "file-gone",
                "File gone",
                "File " + file
                        + " was not brought to this room by you, is in a message already, or is gone. Upload it again.");
        getBody().setProperty("file", file);
    }
}
