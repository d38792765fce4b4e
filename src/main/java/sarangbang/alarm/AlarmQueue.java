package sarangbang.alarm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sarangbang.broadcast.Letter;
import sarangbang.broadcast.Mailbox;
import tools.jackson.databind.json.JsonMapper;

/**
 * The work of all nodes: what is due, and what is tried again later. The broker's definitions declare it, and say how
 * long later is; what is refused ends in {@code alarms.dead}, for the operator to look at.
 */
@Component
class AlarmQueue {

    static final String DUE = "alarms.due";
    static final String TRIES = "tries";

    private static final String EXCHANGE = "sarangbang.alarms";
    /** Each waits longer than the one before. */
    private static final List<String> LATER =
            List.of("alarms.retry.1", "alarms.retry.2", "alarms.retry.3", "alarms.retry.4");

    private final Mailbox mailbox;
    private final JsonMapper json;

    AlarmQueue(Mailbox mailbox, JsonMapper json) {
        this.mailbox = mailbox;
        this.json = json;
    }

    /** @return false if the broker has not confirmed them all; it may have them all the same */
    boolean add(List<Alarm> alarms) {
        return mailbox.deliver(
                alarms.stream().map(alarm -> letter(DUE, alarm, 0)).toList());
    }

    /** Whether there is a time left to try it at, after so many. */
    boolean isLeft(int tries) {
        return tries < LATER.size();
    }

    /** @param tries that have failed before this one */
    boolean addForLater(Alarm alarm, int tries, boolean counted) {
        return mailbox.deliver(List.of(letter(LATER.get(counted ? tries : 0), alarm, counted ? tries + 1 : tries)));
    }

    private Letter letter(String key, Alarm alarm, int tries) {
        return new Letter(EXCHANGE, key, Map.of(TRIES, Integer.toString(tries)), json.writeValueAsString(alarm), true);
    }

    static int tries(@Nullable Object header) {
        return Stream.ofNullable(header)
                .map(String::valueOf)
                .filter(text -> text.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
