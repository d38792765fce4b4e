package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTests {

    private static final String BROWSERS =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    /** Section 5 of RFC 8291. */
    @Test
    void isTheOneOfTheExample() throws GeneralSecurityException {
        var ours = new KeyPair(
                P256.publicKey(bytes(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                privateKey("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        var sealed = Envelope.seal(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                new PushKeys(BROWSERS, AUTH),
                ours,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                        + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXL"
                        + "WyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void isAnotherEachTime() {
        var keys = new PushKeys(BROWSERS, AUTH);
        var words = "같은 말".getBytes(StandardCharsets.UTF_8);
        assertThat(Envelope.seal(words, keys)).isNotEqualTo(Envelope.seal(words, keys));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BCVx",
                "???",
                // The right length, and on no curve.
                "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE"
            })
    void isMadeForNobodyWithoutAKey(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.seal(new byte[0], new PushKeys(key, AUTH)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.seal(new byte[0], new PushKeys(BROWSERS, "BTBZ")));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static PrivateKey privateKey(String scalar) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var spec =
                new ECPrivateKeySpec(new BigInteger(1, bytes(scalar)), curve.getParameterSpec(ECParameterSpec.class));
        return KeyFactory.getInstance("EC").generatePrivate(spec);
    }
}
