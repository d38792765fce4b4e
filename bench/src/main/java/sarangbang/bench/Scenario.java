package sarangbang.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sarangbang.bench.load.Group;
import sarangbang.bench.load.Pace;

/** What guests do while it is measured. */
enum Scenario {
    STORM("all connect at once and ask for three rooms each"),
    IDLE("the same, by more, for the memory that each takes"),
    W1("one large room, closed loop"),
    W1_RATE("one large room, at a fixed rate"),
    W2("many small rooms, closed loop"),
    W2_RATE("many small rooms, at a fixed rate"),
    MIXED("both kinds of rooms at once, at fixed rates"),
    CALM("one large room at a fixed rate, all read"),
    SLOW("the same, and some read nothing");

    static final List<Scenario> ALL = List.of(IDLE, STORM, W1, W1_RATE, W2, W2_RATE, MIXED);
    private static final int TALKERS = 8; // in a large room

    private final String meaning;

    Scenario(String meaning) {
        this.meaning = meaning;
    }

    /** As it is written on the command line. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Scenario of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no scenario " + id + "; there are:\n" + Scenario.list()));
    }

    static String list() {
        return Arrays.stream(values())
                .map(one -> "  %-8s %s".formatted(one.id(), one.meaning))
                .collect(Collectors.joining("\n"));
    }

    /** In words, with its sizes. */
    String title(Sizes sizes) {
        return switch (this) {
            case STORM -> "storm: %,d clients × 3 rooms".formatted(sizes.clients());
            case IDLE -> "idle: %,d clients × 3 rooms".formatted(sizes.idlers());
            case W1 -> "W1: 1 room × %d, %d under way".formatted(sizes.readers(), sizes.flight());
            case W1_RATE -> "W1 at %d messages/s".formatted(sizes.largeRate());
            case W2 -> "W2: %d rooms × %d, %1$d under way".formatted(sizes.rooms(), sizes.members());
            case W2_RATE -> "W2 at %d messages/s".formatted(sizes.smallRate());
            case MIXED ->
                "mixed: W1 at %d and W2 at %d messages/s".formatted(sizes.largeRate() / 2, sizes.smallRate() / 2);
            case CALM -> "calm: W1 at %d messages/s".formatted(sizes.slowRate());
            case SLOW -> "slow: the same, beside %d who read nothing".formatted(sizes.slow());
        };
    }

    boolean isStorm() {
        return this == STORM || this == IDLE;
    }

    /** Who talks; nobody in a storm. */
    List<Group> groups(Sizes sizes) {
        return switch (this) {
            case STORM, IDLE -> List.of();
            case W1 -> List.of(large(sizes, 0, new Pace.Flight(sizes.flight())));
            case W1_RATE -> List.of(large(sizes, 0, new Pace.Rate(sizes.largeRate())));
            case W2 -> List.of(small(sizes, new Pace.Flight(sizes.rooms())));
            case W2_RATE -> List.of(small(sizes, new Pace.Rate(sizes.smallRate())));
            case MIXED ->
                List.of(
                        large(sizes, 0, new Pace.Rate(sizes.largeRate() / 2.0)),
                        small(sizes, new Pace.Rate(sizes.smallRate() / 2.0)));
            case CALM -> List.of(large(sizes, 0, new Pace.Rate(sizes.slowRate())));
            case SLOW -> List.of(large(sizes, sizes.slow(), new Pace.Rate(sizes.slowRate())));
        };
    }

    int rooms(Sizes sizes) {
        return isStorm()
                ? sizes.rooms()
                : groups(sizes).stream().mapToInt(Group::rooms).sum();
    }

    private static Group large(Sizes sizes, int slow, Pace pace) {
        return new Group(1, sizes.readers(), Math.min(TALKERS, sizes.readers()), slow, pace);
    }

    private static Group small(Sizes sizes, Pace pace) {
        return new Group(sizes.rooms(), sizes.members(), 1, pace);
    }
}
