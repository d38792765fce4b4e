package sarangbang.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Utterance;

/**
 * What somebody looks for.
 *
 * @param terms all of which it says
 * @param from by one of these; by anybody if there are none
 * @param rooms in one of these, in all of which the searcher is
 * @param start not before that time
 * @param end before that message
 */
record Sought(
        List<Term> terms,
        Set<AccountId> from,
        Set<RoomId> rooms,
        boolean link,
        boolean file,
        Instant start,
        Position end) {

    Signature signature() {
        return Signature.of(terms, from, link, file);
    }

    /** Whatever the index said of it, this is asked of the words as they are now. */
    boolean isMet(Utterance said) {
        return rooms.contains(said.spot().room())
                && (from.isEmpty() || from.contains(said.sender()))
                && (!link || Text.hasLink(said.body()))
                && (!file || said.hasFile())
                && saysAll(said.body());
    }

    /** In comparisons of letters, by the ten thousand. */
    long cost(Utterance said) {
        long letters = terms.stream().mapToLong(term -> term.text().length()).sum();
        return letters * said.body().length() / 10_000;
    }

    private boolean saysAll(String body) {
        if (terms.isEmpty()) {
            return true;
        }
        var folded = Text.folded(body);
        return terms.stream().allMatch(term -> term.isIn(folded));
    }

    /** Whether it is within the time that is asked for. */
    boolean reaches(Position position) {
        return !position.at().isBefore(start) && position.isBefore(end);
    }
}
