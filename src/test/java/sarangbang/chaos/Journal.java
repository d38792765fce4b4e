package sarangbang.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the crowd did, was answered and saw. Only ever added to; the checker reads it when all is over. */
final class Journal {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Roster roster;
    private final LongSupplier clock;
    private final long began;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Set<Integer> askedAgain = new HashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Sightings sightings = new Sightings();

    Journal(Roster roster) {
        this(roster, System::nanoTime);
    }

    Journal(Roster roster, LongSupplier clock) {
        this.roster = roster;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    Roster roster() {
        return roster;
    }

    /** Before anything of it is sent. */
    synchronized Deed invoke(
            int client,
            int room,
            Deed.Kind kind,
            int identity,
            @Nullable String clientId,
            int words,
            @Nullable UUID subject) {
        var deed = new Deed(deeds.size(), client, room, kind, clock.getAsLong(), identity, clientId, words, subject);
        deeds.add(deed);
        return deed;
    }

    synchronized void asksAgain(Deed deed) {
        askedAgain.add(deed.id());
    }

    /** @param seq of the event, or 0 where none is named */
    synchronized Answer granted(Deed deed, long seq) {
        return answered(new Answer(deed, clock.getAsLong(), seq, null));
    }

    synchronized Answer refused(Deed deed, String problem) {
        return answered(new Answer(deed, clock.getAsLong(), 0, problem));
    }

    private Answer answered(Answer answer) {
        answers.add(answer);
        return answer;
    }

    void begins(Place place, long after) {
        mark(place, Sighting.Mark.BEGUN, after);
    }

    void isReset(Place place, long head) {
        mark(place, Sighting.Mark.RESET, head);
    }

    void finds(Place place, long seq) {
        mark(place, Sighting.Mark.FOUND, seq);
    }

    private void mark(Place place, Sighting.Mark mark, long seq) {
        sightings.add(new Sighting(place.client(), place.room(), mark, seq, millis(), 0, 0));
    }

    void sees(Place place, Sighting.Mark mark, Happening event) {
        sightings.add(new Sighting(
                place.client(), place.room(), mark, event.seq(), millis(), event.identity(), event.words()));
    }

    private long millis() {
        return (clock.getAsLong() - began) / NANOS_PER_MILLI;
    }

    /** Something worth a figure: a close code, a resume, a problem that was only for the moment. */
    synchronized void counts(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** A client of ours broke, so that what it did not see says nothing. */
    synchronized void breaks(int client, Throwable fault) {
        faults.add("client " + client + ": " + fault);
    }

    /** The nanoTime by which a sighting was made at the latest. */
    long atLatest(Sighting sighting) {
        return began + (sighting.millis() + 1) * NANOS_PER_MILLI;
    }

    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** In the order in which they came. */
    synchronized List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Whether a deed was sent more than once, so that it may have been done when nobody knew. */
    synchronized boolean wasAskedAgain(Deed deed) {
        return askedAgain.contains(deed.id());
    }

    synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    Sightings sightings() {
        return sightings;
    }
}
