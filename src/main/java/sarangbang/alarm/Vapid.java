package sarangbang.alarm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says to a push service who we are (RFC 8292): browsers give us subscriptions that only we can use. */
@Component
class Vapid {

    /** The most that is allowed is a day, by their clock. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HouseKey key;
    private final String contact;
    private final JsonMapper json;
    private final Clock clock;

    Vapid(HouseKey key, AlarmSettings settings, JsonMapper json, Clock clock) {
        this.key = key;
        this.contact = settings.contact();
        this.json = json;
        this.clock = clock;
    }

    /** As browsers want it. */
    String publicKey() {
        return BASE64.encodeToString(P256.point(key.pair().getPublic()));
    }

    /** The header of that name. */
    String authorization(URI endpoint) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        claims.put("exp", clock.instant().plus(GOOD_FOR).getEpochSecond());
        if (!contact.isEmpty()) {
            claims.put("sub", contact);
        }
        var said = part(Map.of("typ", "JWT", "alg", "ES256")) + "." + part(claims);
        return "vapid t=" + said + "." + BASE64.encodeToString(signed(said)) + ", k=" + publicKey();
    }

    private String part(Map<String, ?> content) {
        return BASE64.encodeToString(json.writeValueAsBytes(content));
    }

    private byte[] signed(String said) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.pair().getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
