package sarangbang.alarm;

import java.net.URI;
import java.util.UUID;
import sarangbang.account.Caller;

/**
 * A browser in which somebody wants to be told.
 *
 * @param caller who was signed in there, and by what: it is told nothing when that is no good any more
 * @param endpoint where its push service takes what is for it; whoever knows it and the keys can write to it
 */
record Device(UUID id, Caller caller, URI endpoint, PushKeys keys, Language language) {

    /** Safari ends the subscription of who sends it something that it does not show. */
    boolean showsAll() {
        return endpoint.getHost().endsWith(".push.apple.com");
    }
}
