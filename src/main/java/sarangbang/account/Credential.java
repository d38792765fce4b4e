package sarangbang.account;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What somebody came in with: a browser's session or a program's access token.
 *
 * @param id names it to its owner and among the nodes; it opens nothing
 */
public record Credential(Kind kind, UUID id) implements Serializable {

    public enum Kind {
        SESSION,
        TOKEN
    }

    /** The session's id is the secret in the cookie, so it goes by a hash of it. */
    static Credential session(String sessionId) {
        var hash = ByteBuffer.wrap(sha256(sessionId));
        return new Credential(Kind.SESSION, new UUID(hash.getLong(), hash.getLong()));
    }

    static Credential token(UUID id) {
        return new Credential(Kind.TOKEN, id);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
