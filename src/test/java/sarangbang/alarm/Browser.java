package sarangbang.alarm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser's half of a subscription: it can read what is sent to it. */
record Browser(String path, KeyPair keys, String auth) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int POINT = 65;

    static Browser another() {
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return new Browser("/push/" + UUID.randomUUID(), P256.newPair(), BASE64.encodeToString(secret));
    }

    /** What it tells the house, at {@code POST /api/push-subscriptions}. */
    Map<String, String> subscription(String service) {
        return Map.of(
                "endpoint",
                service + path,
                "p256dh",
                BASE64.encodeToString(P256.point(keys.getPublic())),
                "auth",
                auth,
                "language",
                "ko");
    }

    /** By another way than it was written: HKDF of RFC 5869 by hand. */
    JsonNode read(byte[] body) {
        try {
            var sealed = ByteBuffer.wrap(body);
            var salt = next(sealed, 16);
            if (sealed.getInt() < body.length || sealed.get() != POINT) {
                throw new IllegalArgumentException("Not one record for a point");
            }
            var theirs = next(sealed, POINT);
            var agreed = P256.agree(keys.getPrivate(), P256.publicKey(theirs));
            var info = ByteBuffer.allocate(14 + 2 * POINT)
                    .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                    .put(P256.point(keys.getPublic()))
                    .put(theirs)
                    .array();
            var secret = derived(Base64.getUrlDecoder().decode(auth), agreed, info, 32);
            var key = derived(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            var nonce = derived(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            var record = cipher.doFinal(next(sealed, sealed.remaining()));
            return new JsonMapper().readTree(new String(record, 0, record.length - 1, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static byte[] next(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] derived(byte[] salt, byte[] from, byte[] info, int length) throws GeneralSecurityException {
        var first = ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array();
        return Arrays.copyOf(hmac(hmac(salt, from), first), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
