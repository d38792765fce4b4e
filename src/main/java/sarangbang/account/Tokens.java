package sarangbang.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Access tokens given out, recognised and taken back. */
@Component
public class Tokens {

    private static final int SECRET_BYTES = 32;
    private static final Duration STALE = Duration.ofMinutes(1);

    private final AccessTokens tokens;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(AccessTokens tokens, Profiles profiles, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    record Given(UUID id, String name, String token) {}

    /** The only time that the token itself is told. */
    Given give(AccountId account, String name) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var token = "sarangbang_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var id = UUID.randomUUID();
        tokens.save(new AccessToken(id, account, name, Credential.sha256(token), clock.instant()));
        return new Given(id, name, token);
    }

    /** Whoever presents this token, if it is one of ours. */
    public Optional<Caller> caller(String token) {
        return tokens.findByHash(Credential.sha256(token)).flatMap(known -> {
            var now = clock.instant();
            if (known.isUnusedSince(now.minus(STALE))) {
                tokens.touch(known.id(), now, now.minus(STALE));
            }
            return profiles.of(known.account())
                    .map(account -> new Caller(account.id(), account.username(), Credential.token(known.id())));
        });
    }

    void takeBack(AccountId account, UUID id) {
        if (tokens.delete(id, account) == 0) {
            throw new CredentialNotFound();
        }
        events.publishEvent(new CredentialRevoked(Credential.token(id)));
    }
}
