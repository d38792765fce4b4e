package sarangbang.bench;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How much, how many, how long; the same for all who are measured in one run. */
final class Sizes {
    @Option(names = "--readers", defaultValue = "100", description = "of the large room (${DEFAULT-VALUE})")
    private int readers;

    @Option(names = "--flight", defaultValue = "64", description = "messages under way in it (${DEFAULT-VALUE})")
    private int flight;

    @Option(names = "--rooms", defaultValue = "200", description = "small rooms (${DEFAULT-VALUE})")
    private int rooms;

    @Option(names = "--members", defaultValue = "5", description = "of each small room (${DEFAULT-VALUE})")
    private int members;

    @Option(names = "--clients", defaultValue = "2000", description = "of the storm (${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--idlers", defaultValue = "2000", description = "who sit idle (${DEFAULT-VALUE})")
    private int idlers;

    @Option(names = "--slow", defaultValue = "10", description = "readers who read nothing (${DEFAULT-VALUE})")
    private int slow;

    @Option(
            names = "--w1-per-second",
            defaultValue = "50",
            description = "messages at W1's fixed rate (${DEFAULT-VALUE})")
    private int largeRate;

    @Option(
            names = "--w2-per-second",
            defaultValue = "300",
            description = "messages at W2's fixed rate (${DEFAULT-VALUE})")
    private int smallRate;

    @Option(
            names = "--slow-per-second",
            defaultValue = "200",
            description = "messages of calm and slow (${DEFAULT-VALUE})")
    private int slowRate;

    @Option(names = "--warm-up", defaultValue = "8", description = "seconds before each window (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "10", description = "of each window (${DEFAULT-VALUE})")
    private int window;

    int readers() {
        return readers;
    }

    int flight() {
        return flight;
    }

    /** Small ones. */
    int rooms() {
        return rooms;
    }

    int members() {
        return members;
    }

    int clients() {
        return clients;
    }

    int idlers() {
        return idlers;
    }

    int slow() {
        return slow;
    }

    int largeRate() {
        return largeRate;
    }

    int smallRate() {
        return smallRate;
    }

    int slowRate() {
        return slowRate;
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    Duration window() {
        return Duration.ofSeconds(window);
    }

    void shorten() {
        warmUp = 4;
        window = 4;
    }

    int roomsFor(List<Scenario> scenarios) {
        return scenarios.stream()
                .mapToInt(scenario -> scenario.rooms(this))
                .max()
                .orElseThrow();
    }

    /** @throws IllegalArgumentException with what is wrong */
    void check() {
        for (var size : List.of(
                readers, flight, rooms, members, clients, idlers, slow, largeRate, smallRate, slowRate, window)) {
            if (size < 1) {
                throw new IllegalArgumentException("Sizes, rates and seconds are at least 1.");
            }
        }
        if (warmUp < 0) {
            throw new IllegalArgumentException("--warm-up is at least 0.");
        }
    }
}
