package sarangbang.outside;

import java.io.IOException;

/** There is no answer: nobody is there, it took too long, or what came was no HTTP. */
public class NotReached extends IOException {

    NotReached(String why) {
        super(why);
    }

    NotReached(String why, Throwable cause) {
        super(why, cause);
    }
}
