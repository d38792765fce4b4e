package sarangbang.account;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is asking, and by which credential. */
public record Caller(AccountId account, String username, Credential credential)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return account.toString();
    }
}
