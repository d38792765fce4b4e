package sarangbang.alarm;

import java.security.KeyPair;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which push services know the house again: made by the node that starts first, and the same for all, for ever. */
@Component
class HouseKey {

    private final KeyPair pair;

    HouseKey(JdbcClient database) {
        this.pair = known(database).orElseGet(() -> made(database));
    }

    KeyPair pair() {
        return pair;
    }

    private static Optional<KeyPair> known(JdbcClient database) {
        return database.sql("select public_key, private_key from house_key")
                .query((row, number) -> new KeyPair(
                        P256.publicKey(row.getBytes("public_key")), P256.privateKey(row.getBytes("private_key"))))
                .optional();
    }

    private static KeyPair made(JdbcClient database) {
        var made = P256.newPair();
        database.sql("insert into house_key (public_key, private_key) values (?, ?) on conflict do nothing")
                .params(P256.point(made.getPublic()), made.getPrivate().getEncoded())
                .update();
        // Another node may have been faster.
        return known(database).orElseThrow();
    }
}
