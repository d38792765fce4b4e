package sarangbang.account;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
class Account {

    @EmbeddedId
    private AccountId id;

    private String username;
    private String displayName;
    private String passwordHash;
    private Instant createdAt;

    @NullUnmarked
    protected Account() {}

    Account(AccountId id, String username, String displayName, String passwordHash, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    Profile profile() {
        return new Profile(id, username, displayName);
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant createdAt() {
        return createdAt;
    }
}
