package sarangbang.chaos;

import org.jspecify.annotations.Nullable;

/** What a client said and has a receipt for. */
record Word(
        long seq, String clientId, String body, @Nullable Long replyTo, boolean isTouched) {

    /** Once it was asked to be edited. */
    Word touched() {
        return new Word(seq, clientId, body, replyTo, true);
    }
}
