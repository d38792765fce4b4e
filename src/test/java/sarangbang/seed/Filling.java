package sarangbang.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Writes the rooms' stories side by side, in the order of time, chunk by chunk. Each chunk is a transaction after which
 * every log is whole, so that a filling that was broken off leaves less, but nothing wrong.
 */
final class Filling {
    private static final int MESSAGES_IN_A_CHUNK = 50_000;

    private final Connection database;
    private final Consumer<String> progress;
    private final long messages;
    private final PriorityQueue<Story> open = new PriorityQueue<>(Comparator.comparing(Story::next));
    private final Instant began = Instant.now();
    private long told;
    private long percent;

    Filling(Connection database, long messages, Consumer<String> progress) {
        this.database = database;
        this.messages = messages;
        this.progress = progress;
    }

    /** One thread tells while another writes what was told before. */
    void fill(List<Story> stories) throws SQLException {
        database.setAutoCommit(false);
        var first = new Chunk();
        stories.forEach(story -> first.add(story, story.opening()));
        var writing = write(first);
        open.addAll(stories);
        while (!open.isEmpty()) {
            var next = nextChunk();
            join(writing);
            writing = write(next);
        }
        join(writing);
        database.setAutoCommit(true);
    }

    private Chunk nextChunk() {
        var chunk = new Chunk();
        while (!open.isEmpty() && chunk.size() < MESSAGES_IN_A_CHUNK) {
            var story = open.remove();
            chunk.add(story, story.tell());
            if (!story.isOver()) {
                open.add(story);
            }
        }
        return chunk;
    }

    private CompletableFuture<Void> write(Chunk chunk) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().name("filling").start(() -> {
            try {
                chunk.writeTo(database);
                database.commit();
                tell(chunk.size());
                done.complete(null);
            } catch (SQLException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private static void join(CompletableFuture<Void> writing) throws SQLException {
        try {
            writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw e;
        }
    }

    private void tell(int more) {
        told += more;
        long now = told * 100 / messages;
        if (now >= percent + 5 || told == messages) {
            percent = now;
            var seconds = Math.max(1, Duration.between(began, Instant.now()).toSeconds());
            progress.accept("%3d %%  %,d messages, %,d a second".formatted(now, told, told / seconds));
        }
    }

    void readUpTo(Person reader) throws SQLException {
        try (var statement = database.prepareStatement("""
                insert into read_position (account_id, room_id, seq)
                select m.account_id, m.room_id, greatest(0, l.head - floor(random() * 60)::bigint)
                from member m join log l on l.room_id = m.room_id where m.account_id = ?
                on conflict do nothing""")) {
            statement.setObject(1, reader.id());
            statement.executeUpdate();
        }
    }

    /** Who takes part in what was answered, and has read it. */
    void gatherThreads() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate("""
                    insert into thread (room_id, root, last, at)
                    select room_id, root, max(seq), max(at) from message where root is not null group by room_id, root
                    on conflict do nothing""");
            statement.executeUpdate("""
                    insert into thread_reader (account_id, room_id, root, seq)
                    select m.sender_id, t.room_id, t.root, t.last from thread t
                    join message m on m.room_id = t.room_id and m.seq = t.root
                    union
                    select m.sender_id, t.room_id, t.root, t.last from thread t
                    join message m on m.room_id = t.room_id and m.root = t.root
                    on conflict do nothing""");
        }
    }

    void analyze() throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : List.of(
                    "account",
                    "room",
                    "member",
                    "log",
                    "event",
                    "message",
                    "reaction",
                    "thread",
                    "thread_reader",
                    "search_block",
                    "search_progress")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }
}
