package sarangbang.account;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens something to whoever has it. It is told once, and what is kept is {@link Credential#sha256}, by which it is
 * looked up: nothing is compared with the secret itself, and of 256 random bits nobody guesses the hash.
 */
final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
