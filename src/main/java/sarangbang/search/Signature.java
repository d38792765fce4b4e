package sarangbang.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Utterance;

/**
 * By which grams a message is looked up.
 *
 * @param all it has every one of these
 * @param any and of each of these groups at least one
 */
record Signature(Set<Integer> all, List<Set<Integer>> any) {

    /** Of so many rooms each is a gram to be looked up; of more the index says enough without. */
    private static final int FEW_ROOMS = 500;

    /** All by which a message is found. */
    static void of(Utterance said, IntConsumer take) {
        Grams.of(Text.folded(said.body()), take);
        take.accept(Gram.of(said.sender()));
        take.accept(Gram.of(said.spot().room()));
        if (Text.hasLink(said.body())) {
            take.accept(Gram.LINK);
        }
        if (said.hasFile()) {
            take.accept(Gram.FILE);
        }
    }

    static Signature of(Collection<Term> terms, Collection<AccountId> from, boolean link, boolean file) {
        var all = new TreeSet<Integer>();
        terms.forEach(term -> Grams.sought(term.text(), all::add));
        if (link) {
            all.add(Gram.LINK);
        }
        if (file) {
            all.add(Gram.FILE);
        }
        var senders = from.stream().map(Gram::of).collect(toUnmodifiableSet());
        return new Signature(all, senders.isEmpty() ? List.of() : List.of(senders));
    }

    Signature in(Collection<RoomId> rooms) {
        if (rooms.size() > FEW_ROOMS) {
            return this;
        }
        var more = new ArrayList<>(any);
        more.add(rooms.stream().map(Gram::of).collect(toUnmodifiableSet()));
        return new Signature(all, more);
    }

    /** Whether it says nothing, and any message may be meant. */
    boolean isEmpty() {
        return all.isEmpty() && any.isEmpty();
    }

    /**
     * In which places of a block all of it is.
     *
     * @param grams of the block, ascending
     */
    long placesIn(int[] grams, byte[] places) {
        if (grams.length == 1 && grams[0] == Gram.EVERYTHING) {
            return -1;
        }
        IntToLongFunction of = gram -> {
            int index = Arrays.binarySearch(grams, gram);
            return index < 0 ? 0 : Places.read(places, index);
        };
        long found = -1;
        for (int gram : all) {
            found &= of.applyAsLong(gram);
        }
        for (var group : any) {
            found &= group.stream().mapToLong(of::applyAsLong).reduce(0, (some, others) -> some | others);
        }
        return found;
    }
}
