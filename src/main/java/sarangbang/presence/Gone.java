package sarangbang.presence;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import sarangbang.account.AccountId;

/**
 * They have nothing of the house open any more, since some seconds, though a program of theirs may be there. Told on one
 * node.
 *
 * @param lastHeard nanoTime when the last came from them; what was told to them since they may not have heard
 */
public record Gone(Map<AccountId, Long> lastHeard) {

    /** For how many seconds by now. */
    public Map<AccountId, Long> silent() {
        long now = System.nanoTime();
        return lastHeard.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> 1 + TimeUnit.NANOSECONDS.toSeconds(now - one.getValue())));
    }
}
