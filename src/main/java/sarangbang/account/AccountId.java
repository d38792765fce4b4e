package sarangbang.account;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AccountId(@Column(name = "id") @JsonValue UUID value) implements Serializable, Comparable<AccountId> {

    /** Nobody's: among those whom a message calls it stands for everybody in the room. */
    public static final AccountId EVERYBODY = new AccountId(new UUID(0, 0));

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
