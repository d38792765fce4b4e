package sarangbang.alarm;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/** The one curve of Web Push. A public key is told as its uncompressed point. */
final class P256 {

    static final int POINT_BYTES = 65;
    /** What stands before the point in a key's own encoding. */
    private static final byte[] BEFORE_POINT =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private P256() {}

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] point(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - POINT_BYTES, encoded.length);
    }

    /** @throws IllegalArgumentException if it is none */
    static PublicKey publicKey(byte[] point) {
        if (point.length != POINT_BYTES) {
            throw new IllegalArgumentException("Not the length of a point");
        }
        var encoded = Arrays.copyOf(BEFORE_POINT, BEFORE_POINT.length + POINT_BYTES);
        System.arraycopy(point, 0, encoded, BEFORE_POINT.length, POINT_BYTES);
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException none) {
            throw new IllegalArgumentException("Not a point", none);
        }
    }

    static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws IllegalArgumentException if the point of theirs is not on the curve */
    static byte[] agree(PrivateKey ours, PublicKey theirs) {
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours);
            agreement.doPhase(theirs, true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException notOnTheCurve) {
            throw new IllegalArgumentException("Not on the curve", notOnTheCurve);
        }
    }
}
