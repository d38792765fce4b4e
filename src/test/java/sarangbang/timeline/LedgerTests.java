package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.Member;
import sarangbang.room.Role;
import sarangbang.room.RoomId;
import sarangbang.room.Standing;

/**
 * Random deeds in random batches, against a table kept by the simplest rules: whatever shares a commit with whatever, the
 * log has no gap, nothing is done twice, and the state is what the events make.
 */
class LedgerTests {

    private static final int SEEDS = 10_000;
    private static final RoomId ROOM = RoomId.of("00000000-0000-0000-0000-000000000001");
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final List<AccountId> PEOPLE =
            IntStream.range(0, 4).mapToObj(i -> new AccountId(new UUID(7, i))).toList();
    /** The first is of the first of them, the second of the second … */
    private static final List<FileId> FILES =
            IntStream.range(0, 8).mapToObj(i -> new FileId(new UUID(9, i))).toList();
    /** The first owns the room, the second keeps it with him, the last is not in it. */
    private static Map<Member.Place, Standing> standings(boolean isArchived) {
        return Map.of(
                new Member.Place(ROOM, PEOPLE.get(0)), new Standing(Role.OWNER, isArchived),
                new Member.Place(ROOM, PEOPLE.get(1)), new Standing(Role.MODERATOR, isArchived),
                new Member.Place(ROOM, PEOPLE.get(2)), new Standing(Role.MEMBER, isArchived));
    }

    @Test
    void tenThousandHistories() {
        for (int seed = 0; seed < SEEDS; seed++) {
            history(new Random(seed), "seed " + seed);
        }
    }

    /** What the database would hold, made of the changes alone. */
    private static final class Table {
        final List<RoomEvent> events = new ArrayList<>();
        final Map<Spot, MessageRow> messages = new HashMap<>();
        final Map<Spot, MessageRow> firstWords = new HashMap<>();
        final Map<Reaction.Key, Reaction> reactions = new HashMap<>();
        final List<PreviewRow> previews = new ArrayList<>();
        final Map<FileId, AttachmentRow> unposted = new HashMap<>(brought());

        Ledger open(boolean isArchived) {
            var said = messages.values().stream()
                    .map(row -> firstWords.containsKey(row.spot()) && row.deleted() == null
                            ? firstWords.get(row.spot())
                            : row)
                    .collect(toMap(row -> new Known.Said(ROOM, row.sender(), row.clientId()), row -> row));
            var pins = Map.of(ROOM, (int) messages.values().stream()
                    .filter(row -> row.pinned() != null)
                    .count());
            var tails = Map.of(ROOM, new Tail(events.size(), 0, NOW));
            return new Ledger(new Known(
                    tails,
                    standings(isArchived),
                    said,
                    messages,
                    List.copyOf(reactions.values()),
                    profiles(),
                    shown(),
                    unposted,
                    pins));
        }

        /** Told after the last edit of their message. */
        List<PreviewRow> shown() {
            return previews.stream()
                    .filter(row -> {
                        var edit = Objects.requireNonNull(messages.get(row.message()))
                                .edited();
                        return edit == null || row.seq() > edit.seq();
                    })
                    .toList();
        }

        void keep(Ledger ledger) {
            var changes = ledger.changes();
            changes.entries().forEach(entry -> events.add(entry.event()));
            changes.posted().forEach(row -> messages.put(row.spot(), row));
            changes.firstWords().forEach(row -> firstWords.put(row.spot(), row));
            changes.changed().forEach(row -> messages.put(row.spot(), row));
            changes.touchedReactions().forEach(reactions::remove);
            ledger.givenReactions().forEach(reaction -> reactions.put(reaction.key(), reaction));
            var deleted = Set.copyOf(changes.deleted());
            reactions.keySet().removeIf(key -> deleted.contains(key.message()));
            changes.withFiles()
                    .forEach(row -> row.files()
                            .forEach(file -> assertThat(unposted.remove(file))
                                    .as("posted twice")
                                    .isNotNull()));
            previews.addAll(changes.shown());
            previews.removeIf(row -> deleted.contains(row.message()));
        }
    }

    private static Map<FileId, AttachmentRow> brought() {
        return IntStream.range(0, FILES.size())
                .mapToObj(i -> new AttachmentRow(
                        ROOM,
                        PEOPLE.get(i % PEOPLE.size()),
                        new Attachment(FILES.get(i), "name", "text/plain", 1, null, null)))
                .collect(toMap(AttachmentRow::id, row -> row));
    }

    private static Map<AccountId, Profile> profiles() {
        return PEOPLE.stream().collect(toMap(id -> id, id -> new Profile(id, "name", "Name")));
    }

    private static void history(Random random, String seed) {
        var table = new Table();
        Map<String, Long> answers = new HashMap<>();
        for (int batch = 0; batch < 6; batch++) {
            var isArchived = batch > 2 && random.nextInt(4) == 0;
            var ledger = table.open(isArchived);
            for (int i = random.nextInt(8); i > 0; i--) {
                var deed = deed(
                        random, table.events.size() + ledger.changes().entries().size());
                check(deed, ledger.apply(deed), answers, seed);
            }
            if (isArchived) {
                assertThat(ledger.changes().entries()).as(seed).isEmpty();
            }
            table.keep(ledger);
        }
        assertThat(table.events.stream().map(RoomEvent::seq))
                .as(seed)
                .isEqualTo(IntStream.rangeClosed(1, table.events.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(state(table)).as(seed).isEqualTo(stateOf(table.events));
    }

    private static Deed deed(Random random, int head) {
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        long target = 1L + random.nextInt(head + 2);
        var word = "word " + random.nextInt(3);
        return switch (random.nextInt(13)) {
            case 0 -> new Deed.Edit(ROOM, who, target, word, List.of());
            case 1 -> new Deed.Delete(ROOM, who, target);
            case 2, 3 -> new Deed.React(ROOM, who, target, random.nextBoolean() ? "👍" : "🎉", random.nextInt(3) > 0);
            case 4 -> new Deed.Pin(ROOM, who, target, random.nextInt(3) > 0);
            case 5 ->
                new Deed.Post(
                        ROOM, who, new Draft.Checked("r" + random.nextInt(6), word, target, List.of()), List.of());
            case 6, 7 -> new Deed.Show(ROOM, who, target, preview(random));
            case 8, 9 ->
                new Deed.Post(
                        ROOM, who, new Draft.Checked("c" + random.nextInt(6), "", null, files(random)), List.of());
            default ->
                new Deed.Post(ROOM, who, new Draft.Checked("c" + random.nextInt(6), word, null, List.of()), List.of());
        };
    }

    private static List<FileId> files(Random random) {
        var first = random.nextInt(FILES.size());
        return random.nextInt(3) > 0
                ? List.of(FILES.get(first))
                : List.of(FILES.get(first), FILES.get((first + PEOPLE.size()) % FILES.size()));
    }

    /** Of a link that stands in all words, or in some. */
    private static Preview preview(Random random) {
        var url = List.of("w", "wo", "wor", "word", "word 0", "word 1").get(random.nextInt(6));
        return new Preview(url, "title", null, "site");
    }

    /** The same clientId has one seq for ever; who is not in the room gets nothing done. */
    private static void check(Deed deed, Outcome outcome, Map<String, Long> answers, String seed) {
        if (deed.by().equals(PEOPLE.getLast())) {
            assertThat(outcome).as(seed).isInstanceOf(Outcome.Refused.class);
        }
        if (deed instanceof Deed.Post post && outcome instanceof Outcome.Done done && done.seq() != null) {
            var before = answers.putIfAbsent(post.by() + post.draft().clientId(), done.seq());
            assertThat(before == null ? done.seq() : before).as(seed).isEqualTo(done.seq());
        }
    }

    private static Set<String> state(Table table) {
        Set<String> state = new HashSet<>();
        table.messages
                .values()
                .forEach(row -> state.add(row.spot().seq() + " " + row.body() + " "
                        + MessageRow.Change.seqOf(row.edited()) + " "
                        + MessageRow.Change.seqOf(row.deleted()) + " "
                        + MessageRow.Change.seqOf(row.pinned()) + " "
                        + row.root() + " "
                        + row.files()));
        table.reactions
                .values()
                .forEach(one -> state.add(one.message().seq() + one.emoji() + one.account() + one.seq()));
        table.shown()
                .forEach(row -> state.add(
                        row.message().seq() + " shows " + row.preview().url() + row.seq()));
        return state;
    }

    /** By the simplest rules: one event after the other. */
    private static Set<String> stateOf(List<RoomEvent> events) {
        Map<Long, String[]> messages = new HashMap<>();
        Map<String, Long> reactions = new HashMap<>();
        Map<String, Long> previews = new HashMap<>();
        for (var event : events) {
            switch (event.what()) {
                case Happening.Posted posted ->
                    messages.put(event.seq(), new String[] {
                        posted.message().body(),
                        "null",
                        "null",
                        "null",
                        thread(messages, posted.message()),
                        posted.message().files().stream()
                                .map(Attachment::id)
                                .toList()
                                .toString()
                    });
                case Happening.Edited edited -> {
                    known(messages, edited.target())[0] = edited.body();
                    known(messages, edited.target())[1] = "" + event.seq();
                    previews.keySet().removeIf(key -> key.startsWith(edited.target() + " "));
                }
                case Happening.Deleted deleted -> {
                    known(messages, deleted.target())[0] = "";
                    known(messages, deleted.target())[2] = "" + event.seq();
                    known(messages, deleted.target())[3] = "null";
                    known(messages, deleted.target())[5] = "[]";
                    reactions.keySet().removeIf(key -> key.matches("^" + deleted.target() + "\\D.*"));
                    previews.keySet().removeIf(key -> key.startsWith(deleted.target() + " "));
                }
                case Happening.ReactionAdded added ->
                    reactions.put(added.target() + added.emoji() + event.by(), event.seq());
                case Happening.ReactionRemoved removed ->
                    reactions.remove(removed.target() + removed.emoji() + event.by());
                case Happening.Pinned pinned -> known(messages, pinned.target())[3] = "" + event.seq();
                case Happening.Unpinned unpinned -> known(messages, unpinned.target())[3] = "null";
                case Happening.Previewed previewed -> {
                    var url = Objects.requireNonNull(previewed.preview()).url();
                    assertThat(known(messages, previewed.target())[0]).contains(url);
                    assertThat(previews.put(previewed.target() + " shows " + url, event.seq()))
                            .as("twice")
                            .isNull();
                }
                default -> throw new AssertionError(event);
            }
        }
        Set<String> state = new HashSet<>();
        messages.forEach((seq, row) -> state.add(seq + " " + String.join(" ", row)));
        reactions.forEach((key, seq) -> state.add(key + seq));
        previews.forEach((key, seq) -> state.add(key + seq));
        return state;
    }

    /** Where one comes to by going from answer to what it answers. */
    private static String thread(Map<Long, String[]> messages, Message message) {
        var replyTo = message.replyTo();
        if (replyTo == null) {
            return "null";
        }
        var before = known(messages, replyTo)[4];
        return before.equals("null") ? "" + replyTo : before;
    }

    private static String[] known(Map<Long, String[]> messages, long seq) {
        var row = messages.get(seq);
        assertThat(row).as("message " + seq).isNotNull();
        return row == null ? new String[6] : row;
    }
}
