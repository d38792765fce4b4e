package sarangbang.chaos;

import java.util.List;
import java.util.Map;

/**
 * All that a verdict rests on.
 *
 * @param replicas what each client ended with, for every place where it was cast to listen
 */
record Evidence(Journal journal, Tables tables, Map<Place, Replica> replicas) {

    RoomLog log(int room) {
        return tables.room(journal.roster().room(room));
    }

    int rooms() {
        return journal.roster().rooms().size();
    }

    /** Receipts that name an event of the log which is the deed's own. What is known of time rests on these alone. */
    List<Answer> trueReceipts(int room) {
        var log = log(room);
        return journal.answers().stream()
                .filter(answer -> answer.isReceipt() && answer.deed().room() == room)
                .filter(answer -> {
                    var event = log.at(answer.seq());
                    return event != null && event.identity() == answer.deed().identity();
                })
                .toList();
    }

    boolean isMember(Place place) {
        return log(place.room()).members().contains(journal.roster().accountOf(place.client()));
    }
}
