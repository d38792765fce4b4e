package sarangbang.account;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Changed only by who has {@linkplain Accounts#lock locked} it: all of it is written, not only what changed. */
@Entity
class Account {

    @EmbeddedId
    private AccountId id;

    private String username;
    private String displayName;
    private String passwordHash;
    private Instant createdAt;
    private boolean admin;
    private @Nullable Instant deactivatedAt;
    private int generation;

    @NullUnmarked
    protected Account() {}

    Account(AccountId id, String username, String displayName, String passwordHash, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    AccountId id() {
        return id;
    }

    Profile profile() {
        return new Profile(id, username, displayName);
    }

    Me me() {
        return new Me(id, username, displayName, admin);
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isAdmin() {
        return admin;
    }

    @Nullable
    Instant deactivatedAt() {
        return deactivatedAt;
    }

    /** How often all that it was signed in with has been taken back. */
    int generation() {
        return generation;
    }

    void rename(String newName) {
        displayName = newName;
    }

    void setAdmin(boolean on) {
        admin = on;
    }

    /** What it is signed in with has to be taken back. */
    void deactivate(Instant now) {
        deactivatedAt = now;
        generation++;
    }

    void activate() {
        deactivatedAt = null;
    }

    /** What it is signed in with has to be taken back. */
    void changePassword(String newHash) {
        passwordHash = newHash;
        generation++;
    }

    void requireActive() {
        if (deactivatedAt != null) {
            throw new Deactivated();
        }
    }
}
