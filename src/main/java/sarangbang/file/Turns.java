package sarangbang.file;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;

/** How many files each person is bringing to this node just now. */
@Component
class Turns {

    private final ConcurrentMap<AccountId, Integer> taken = new ConcurrentHashMap<>();
    private final int most;

    Turns(FileSettings settings) {
        this.most = settings.atOnce();
    }

    /** What is done while one has a turn. */
    interface Work<T> {
        T done() throws IOException;
    }

    <T> T take(AccountId account, Work<T> work) throws IOException {
        boolean isFree = taken.merge(account, 1, Integer::sum) <= most;
        try {
            if (!isFree) {
                throw new TooManyAtOnce(most);
            }
            return work.done();
        } finally {
            giveBack(account);
        }
    }

    private void giveBack(AccountId account) {
        taken.computeIfPresent(account, (one, many) -> many == 1 ? null : Integer.valueOf(many - 1));
    }
}
