package sarangbang.alarm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Words that one browser can read, and its push service cannot (RFC 8291, in one record of RFC 8188). */
final class Envelope {

    private static final int SALT_BYTES = 16;
    private static final int AUTH_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int SECRET_BYTES = 32;
    private static final int TAG_BYTES = 16;
    private static final int RECORD_BYTES = 4_096;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /** @throws IllegalArgumentException if nobody can be written to with such keys */
    static byte[] seal(byte[] words, PushKeys theirs) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return seal(words, theirs, P256.newPair(), salt);
    }

    static byte[] seal(byte[] words, PushKeys theirs, KeyPair ours, byte[] salt) {
        var auth = Base64.getUrlDecoder().decode(theirs.auth());
        if (auth.length != AUTH_BYTES) {
            throw new IllegalArgumentException("Not the length of a secret");
        }
        var theirPoint = Base64.getUrlDecoder().decode(theirs.p256dh());
        var ourPoint = P256.point(ours.getPublic());
        var agreed = P256.agree(ours.getPrivate(), P256.publicKey(theirPoint));
        var secret = derived(auth, agreed, joined(text("WebPush: info\0"), theirPoint, ourPoint), SECRET_BYTES);
        var key = derived(salt, secret, text("Content-Encoding: aes128gcm\0"), KEY_BYTES);
        var nonce = derived(salt, secret, text("Content-Encoding: nonce\0"), NONCE_BYTES);
        var head = ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1)
                .put(salt)
                .putInt(RECORD_BYTES)
                .put((byte) ourPoint.length)
                .array();
        return joined(head, ourPoint, encrypted(joined(words, new byte[] {LAST_RECORD}), key, nonce));
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var all = ByteBuffer.allocate(length);
        for (var part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] derived(byte[] salt, byte[] from, byte[] info, int length) {
        try {
            var how = HKDFParameterSpec.ofExtract().addIKM(from).addSalt(salt).thenExpand(info, length);
            return KDF.getInstance("HKDF-SHA256").deriveData(how);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] encrypted(byte[] record, byte[] key, byte[] nonce) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            return cipher.doFinal(record);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
