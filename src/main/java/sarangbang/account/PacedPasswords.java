package sarangbang.account;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import sarangbang.Busy;

/**
 * Argon2 takes 16 MB and a core for each password. On the threads of requests some dozens at once would hold every core,
 * and everybody else with them; so half the cores hash, and a line of bounded length waits.
 */
class PacedPasswords implements PasswordEncoder, DisposableBean {

    private static final int LONGEST_LINE = 200;

    private final PasswordEncoder passwords;
    private final ExecutorService hashing;

    PacedPasswords(PasswordEncoder passwords) {
        this.passwords = passwords;
        var cores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.hashing = new ThreadPoolExecutor(
                cores,
                cores,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST_LINE),
                Thread.ofPlatform().name("passwords-", 0).daemon().factory());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
        return inTurn(() -> passwords.encode(typed));
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
        return inTurn(() -> passwords.matches(typed, hash));
    }

    private <T extends @Nullable Object> T inTurn(Callable<T> work) {
        try {
            return hashing.submit(work).get();
        } catch (RejectedExecutionException lineTooLong) {
            throw new Busy();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("A password was not hashed", failed);
        }
    }

    @Override
    public void destroy() {
        hashing.shutdownNow();
    }
}
