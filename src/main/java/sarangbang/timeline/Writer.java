package sarangbang.timeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sarangbang.Busy;
import sarangbang.DatabaseFault;
import sarangbang.Line;

/**
 * The one that writes on this node: what waits is done together and committed once (group commit). Idle, a deed waits
 * for nobody; busy, it shares its commit with up to 255 others.
 */
@Component
class Writer extends Line<Writer.Asked> {

    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_WAITING = 8_192;
    private static final int MOST_TOGETHER = 256;
    /** After the web server and the sockets. */
    private static final int PHASE = -1;

    private final Scribe scribe;

    Writer(Scribe scribe) {
        super("writer", MOST_WAITING, MOST_TOGETHER, PHASE);
        this.scribe = scribe;
    }

    record Asked(Deed deed, CompletableFuture<Outcome> outcome) {}

    /**
     * Deeds of one caller are done in the order in which they were asked for.
     *
     * @return seq of the event that made it so, once it is stored; or a refusal
     */
    CompletableFuture<@Nullable Long> ask(Deed deed) {
        var asked = new Asked(deed, new CompletableFuture<>());
        if (!add(asked)) {
            return CompletableFuture.failedFuture(new Busy());
        }
        return asked.outcome().thenCompose(Writer::answer);
    }

    private static CompletableFuture<@Nullable Long> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> CompletableFuture.completedFuture(done.seq());
            case Outcome.Refused refused -> CompletableFuture.failedFuture(refused.why());
        };
    }

    @Override
    protected void work(List<Asked> batch) {
        var outcomes = write(batch.stream().map(Asked::deed).toList());
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).outcome().complete(outcomes.get(i));
        }
    }

    /** All are as good as new when they are tried again: a deed that is done already is not done twice. */
    private List<Outcome> write(List<Deed> deeds) {
        return attempt(deeds, scribe::write, fault -> switch (DatabaseFault.of(fault)) {
            case ROOM_HELD -> attempt(deeds, scribe::writeWhereFree, again -> unknown(deeds, again));
            case OF_WHAT_WAS_WRITTEN -> deeds.stream().map(this::writeAlone).toList();
            case OF_THE_DATABASE -> unknown(deeds, fault);
        });
    }

    private Outcome writeAlone(Deed deed) {
        return attempt(List.of(deed), scribe::write, fault -> unknown(List.of(deed), fault))
                .getFirst();
    }

    private static List<Outcome> attempt(
            List<Deed> deeds,
            Function<List<Deed>, List<Outcome>> way,
            Function<RuntimeException, List<Outcome>> otherwise) {
        try {
            return way.apply(deeds);
        } catch (RuntimeException fault) {
            return otherwise.apply(fault);
        }
    }

    private static List<Outcome> unknown(List<Deed> deeds, RuntimeException fault) {
        log.error("{} deeds could not be written", deeds.size(), fault);
        var why = DatabaseFault.of(fault) == DatabaseFault.OF_WHAT_WAS_WRITTEN ? new NotStored() : new Busy();
        return deeds.stream().<Outcome>map(deed -> new Outcome.Refused(why)).toList();
    }
}
