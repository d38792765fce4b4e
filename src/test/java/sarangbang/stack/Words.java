package sarangbang.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line after its command: options, each with its value behind a space or an equals sign, or without one. */
public final class Words {
    private static final Set<String> WITHOUT_VALUE = Set.of("--detach");

    private final Map<String, Optional<String>> values = new HashMap<>();

    private Words() {}

    public static Words of(String command, Set<String> known, List<String> words) {
        var given = new Words();
        for (int i = 0; i < words.size(); i++) {
            var parts = words.get(i).split("=", 2);
            var option = parts[0];
            if (!known.contains(option)) {
                throw new Problem("`chat %s` knows no option %s; `./chat help` lists them.".formatted(command, option));
            }
            boolean apart = parts.length == 1 && !WITHOUT_VALUE.contains(option) && i + 1 < words.size();
            given.values.put(option, apart ? Optional.of(words.get(++i)) : behind(parts));
        }
        return given;
    }

    private static Optional<String> behind(String[] parts) {
        return parts.length == 1 ? Optional.empty() : Optional.of(parts[1]);
    }

    public boolean has(String option) {
        return values.containsKey(option);
    }

    /** What stands behind an option; empty if the option is not there, and a problem if nothing stands there. */
    public Optional<String> value(String option, String what) {
        var value = values.get(option);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isEmpty() || value.get().isBlank()) {
            throw new Problem("%s takes %s.".formatted(option, what));
        }
        return value;
    }

    public int number(String option, int least, int most, int otherwise) {
        var what = "a number from %d to %d".formatted(least, most);
        if (!has(option)) {
            return otherwise;
        }
        return value(option, what)
                .filter(word -> word.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> least <= number && number <= most)
                .orElseThrow(() -> new Problem("%s takes %s.".formatted(option, what)));
    }
}
