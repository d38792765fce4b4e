package sarangbang.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A program's way in. Only a hash of it is kept. */
@Entity
class AccessToken {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    private String name;

    @SuppressWarnings("UnusedVariable") // looked up by, never read
    private byte[] hash;

    private Instant createdAt;
    private @Nullable Instant lastUsedAt;

    @NullUnmarked
    protected AccessToken() {}

    AccessToken(UUID id, AccountId account, String name, byte[] hash, Instant createdAt) {
        this.id = id;
        this.account = account;
        this.name = name;
        this.hash = hash.clone();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
