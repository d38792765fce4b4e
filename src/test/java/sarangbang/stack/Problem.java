package sarangbang.stack;

import java.io.Serial;

/** What stands in the way, as one sentence for the person at the terminal: it says what to do about it. */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
