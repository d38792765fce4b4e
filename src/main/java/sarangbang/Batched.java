package sarangbang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * One kind of question that many threads ask at the same time, such as when all clients come back at once. Alone, a
 * question waits for nobody; while one is being answered the others gather, and the next thread asks for all of them.
 * An answer is never older than its question.
 */
public final class Batched<Q, A> {

    private static final int MOST_TOGETHER = 256;

    private final Function<? super Collection<Q>, ? extends Map<Q, A>> answers;
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param answers to those of the questions that have one */
    public Batched(Function<? super Collection<Q>, ? extends Map<Q, A>> answers) {
        this.answers = answers;
    }

    /** For the one whose turn it is. */
    private static final class Asked<Q, A> {
        private final Q question;
        private boolean done;
        private @Nullable A answer;
        private @Nullable RuntimeException fault;

        private Asked(Q question) {
            this.question = question;
        }

        private void fail(RuntimeException why) {
            fault = why;
            done = true;
        }

        private void answer(@Nullable A found) {
            answer = found;
            done = true;
        }

        private Optional<A> answer() {
            if (fault != null) {
                throw fault;
            }
            return Optional.ofNullable(answer);
        }
    }

    /** Not within a transaction, which may see an older state than the others ask about. */
    public Optional<A> ask(Q question) {
        Assert.state(
                !TransactionSynchronizationManager.isActualTransactionActive(), "A transaction has to ask for itself");
        var asked = new Asked<Q, A>(question);
        waiting.add(asked);
        turn.lock();
        try {
            while (!asked.done) {
                answer(next());
            }
            return asked.answer();
        } finally {
            turn.unlock();
        }
    }

    /** How many have asked and are in no round yet. */
    int waiting() {
        return waiting.size();
    }

    /** The database is away: nobody has to wait in turn to find that out. */
    private void failAll(RuntimeException fault) {
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            one.fail(fault);
        }
    }

    private List<Asked<Q, A>> next() {
        var next = new ArrayList<Asked<Q, A>>();
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            next.add(one);
            if (next.size() == MOST_TOGETHER) {
                break;
            }
        }
        return next;
    }

    private void answer(List<Asked<Q, A>> together) {
        var questions = new LinkedHashSet<Q>();
        together.forEach(one -> questions.add(one.question));
        try {
            var found = answers.apply(questions);
            together.forEach(one -> one.answer(found.get(one.question)));
        } catch (RuntimeException fault) {
            together.forEach(one -> one.fail(fault));
            if (DatabaseFault.willPass(fault)) {
                failAll(fault);
            }
        } catch (Error fault) {
            together.forEach(one -> one.fail(new IllegalStateException("It could not be asked", fault)));
            throw fault;
        }
    }
}
