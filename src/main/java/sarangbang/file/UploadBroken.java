package sarangbang.file;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** Whoever sent it has gone, or stopped in the middle of it. */
class UploadBroken extends Refusal {

    UploadBroken(IOException why) {
        super(HttpStatus.BAD_REQUEST, "upload-broken", "Upload broken", "The file did not come whole. Send it again.");
        initCause(why);
    }
}
