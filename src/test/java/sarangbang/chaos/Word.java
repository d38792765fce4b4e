package sarangbang.chaos;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client said and has a receipt for. */
record Word(
        long seq, String clientId, String body, @Nullable Long replyTo, List<String> files, boolean isTouched) {

    /** Once it was asked to be edited. */
    Word touched() {
        return new Word(seq, clientId, body, replyTo, files, true);
    }
}
