package sarangbang.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reactions that people have given by now, in the middle of a batch. */
final class Given {

    private static final int MOST = 20;

    private final Map<Reaction.Key, Reaction> now = new LinkedHashMap<>();

    Given(List<Reaction> before) {
        before.forEach(reaction -> now.put(reaction.key(), reaction));
    }

    /** The seq under which it was given. */
    Optional<Long> seqOf(Reaction.Key key) {
        return Optional.ofNullable(now.get(key)).map(Reaction::seq);
    }

    void give(Reaction reaction) {
        long many = now.keySet().stream()
                .filter(other -> other.message().equals(reaction.message())
                        && other.account().equals(reaction.account()))
                .count();
        if (many >= MOST) {
            throw new TooManyReactions(MOST);
        }
        now.put(reaction.key(), reaction);
    }

    void takeBack(Reaction.Key key) {
        now.remove(key);
    }

    void forget(Spot message) {
        now.keySet().removeIf(key -> key.message().equals(message));
    }

    /** Those of these that are there. */
    List<Reaction> among(Set<Reaction.Key> keys) {
        return now.values().stream()
                .filter(reaction -> keys.contains(reaction.key()))
                .toList();
    }
}
