package sarangbang.outside;

/** An address that is never asked. Trying again is of no use. */
public final class NotAllowed extends NotReached {

    NotAllowed(String why) {
        super(why);
    }

    NotAllowed(String why, Throwable cause) {
        super(why, cause);
    }
}
