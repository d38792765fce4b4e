package sarangbang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;

/** Somebody searches without pause while he is removed and let back in: of what was said without him he finds nothing. */
class RemovalTests {

    private static final int ROUNDS = 1_000;
    private static final long LONGEST_SECONDS = 20;

    private final Guest owner = Guest.signedIn("owner", House.first());
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final String room = owner.room("private");

    /** Between these moments the reader was outside for certain; what was said then. */
    private record Absence(long from, long to, long secret) {}

    private record Search(long start, long end, Set<Long> found) {}

    @Test
    void whoWasRemovedFindsNothingAtOnce() throws Exception {
        var over = new AtomicBoolean();
        List<Absence> absences = new ArrayList<>();
        List<Search> searches = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var looking = pool.<List<Search>>submit((Callable<List<Search>>) () -> {
                var all = new ArrayList<Search>();
                while (!over.get()) {
                    all.add(look());
                }
                return all;
            });
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
                absences.add(absence(round));
            }
            over.set(true);
            searches.addAll(looking.get());
        }
        var outside = searches.stream()
                .filter(search -> absences.stream()
                        .anyMatch(absence -> search.start() > absence.from() && search.end() < absence.to()))
                .toList();
        assertThat(outside)
                .isNotEmpty()
                .allSatisfy(search -> assertThat(search.found()).isEmpty());
        for (var absence : absences) {
            assertThat(searches.stream()
                            .filter(search -> search.end() < absence.to())
                            .filter(search -> search.found().contains(absence.secret())))
                    .isEmpty();
        }
        assertThat(searches).anyMatch(search -> !search.found().isEmpty());
    }

    private Absence absence(int round) {
        owner.invite(room, reader);
        owner.delete("/api/rooms/" + room + "/members/" + reader.id()).expect(204);
        long from = System.nanoTime();
        long secret = owner.post(
                        "/api/rooms/" + room + "/messages", Map.of("clientId", "s" + round, "body", "비밀 " + round))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
        if (round % 20 == 0) {
            SearchTests.index(room, true);
        }
        assertThat(look().found()).isEmpty();
        return new Absence(from, System.nanoTime(), secret);
    }

    private Search look() {
        long start = System.nanoTime();
        var found = SearchTests.find(reader, "비밀", "&limit=50")
                .expect(200)
                .json()
                .path("messages")
                .valueStream()
                .map(one -> one.path("seq").asLong())
                .collect(Collectors.toSet());
        return new Search(start, System.nanoTime(), found);
    }
}
