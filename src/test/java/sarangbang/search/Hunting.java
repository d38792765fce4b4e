package sarangbang.search;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** Somebody who searches in a house that has been lived in for years, by the server's own classes. */
public final class Hunting {

    private static final int PAGE = 20;
    private static final List<String> COMMON = List.of("회의", "감사합니다", "the", "lunch", "배송", "PR");
    private static final List<String> INITIALS = List.of("ㅅㄹㅂ", "ㅎㅇ", "ㄱㅅㅎㄴㄷ", "ㅈㅁㅂㅎ", "ㅂㅍ");
    private static final List<String> RARE_INITIALS = List.of("ㅎㅂㅂㅅㄷ", "ㄷㄷㅈㄴㄱㄹ", "ㄱㅅㄷㅊㄲㅁ");

    private final Finder finder;
    private final Indexing indexing;
    private final JdbcClient database;
    private final List<String> seldom;
    private final List<String> rare;
    private final Map<String, AccountId> searchers = new LinkedHashMap<>();

    /**
     * @param seldom words that are in some of the messages
     * @param rare words that are in very few
     */
    public Hunting(ApplicationContext archive, List<String> seldom, List<String> rare) {
        this.finder = archive.getBean(Finder.class);
        this.indexing = archive.getBean(Indexing.class);
        this.database = archive.getBean(JdbcClient.class);
        this.seldom = seldom;
        this.rare = rare;
    }

    public Hunting searcher(String name, UUID account) {
        searchers.put(name, new AccountId(account));
        return this;
    }

    /** Brings all there is into the blocks. */
    public void index(Consumer<String> progress) {
        var start = Instant.now();
        var rooms = database.sql("select room_id from log where head > 0")
                .query((row, number) -> row.getObject("room_id", UUID.class))
                .list();
        int done = 0;
        for (var room : rooms) {
            long brought;
            do {
                brought = indexing.step(new RoomId(room)).orElseThrow();
            } while (brought > 0);
            if (++done % Math.max(1, rooms.size() / 20) == 0) {
                progress.accept("%,d of %,d rooms can be searched, after %d s"
                        .formatted(
                                done,
                                rooms.size(),
                                Duration.between(start, Instant.now()).toSeconds()));
            }
        }
        progress.accept(database.sql("""
                        select format('%s blocks, %s, %s of it the index by grams; %s messages', count(*),
                            pg_size_pretty(pg_total_relation_size('search_block')),
                            pg_size_pretty(pg_relation_size('search_block_grams')), (select count(*) from message))
                        from search_block""").query(String.class).single());
    }

    /** Each searches once, for something else each time. */
    public Map<String, Runnable> ways() {
        var ways = new LinkedHashMap<String, Runnable>();
        var people = people();
        searchers.forEach((name, account) -> {
            way(ways, "common word, " + name, account, () -> one(COMMON));
            way(ways, "seldom word, " + name, account, () -> one(seldom));
            way(ways, "rare word, " + name, account, () -> one(rare));
            way(ways, "two letters, " + name, account, () -> one(rare).substring(0, 2));
            way(ways, "no such word, " + name, account, () -> "없는낱말" + one(rare));
            way(ways, "initials, " + name, account, () -> one(INITIALS));
            way(ways, "rare initials, " + name, account, () -> one(RARE_INITIALS));
            way(ways, "two common words, " + name, account, () -> one(COMMON) + " " + one(COMMON));
            way(ways, "two seldom words, " + name, account, () -> one(seldom) + " " + one(seldom));
            ways.put("common word somewhere back, " + name, () -> find(account, one(COMMON), null, somewhere()));
            ways.put("seldom word somewhere back, " + name, () -> find(account, one(seldom), null, somewhere()));
            way(ways, "link by somebody, " + name, account, () -> "has:link from:" + one(people));
        });
        var everywhere = searchers.values().iterator().next();
        var rooms = rooms(everywhere);
        ways.put("common word, in one room", () -> find(everywhere, one(COMMON), one(rooms), Position.END));
        ways.put(
                "seldom word, in the busiest room",
                () -> find(everywhere, one(seldom), rooms.getFirst(), Position.END));
        ways.put("rare word, in the busiest room", () -> find(everywhere, one(rare), rooms.getFirst(), Position.END));
        return ways;
    }

    private void way(Map<String, Runnable> ways, String name, AccountId account, Supplier<String> question) {
        ways.put(name, () -> find(account, question.get(), null, Position.END));
    }

    private void find(AccountId account, String question, @Nullable RoomId room, Position end) {
        finder.find(new Asked(Question.of(question), ZoneOffset.UTC, room, end), account, PAGE);
    }

    /** The busiest first. */
    private List<RoomId> rooms(AccountId account) {
        var rooms = database.sql("""
                        select room_id from member join log using (room_id) where account_id = ? order by head desc""")
                .param(account.value())
                .query((row, number) -> row.getObject("room_id", UUID.class))
                .list();
        return new ArrayList<>(rooms.stream().map(RoomId::new).toList());
    }

    private List<String> people() {
        return database.sql("select username from account order by id limit 1000")
                .query((row, number) -> row.getString("username"))
                .list();
    }

    private static Position somewhere() {
        var days = ThreadLocalRandom.current().nextLong(700);
        return Position.before(Instant.now().minus(Duration.ofDays(days)));
    }

    private static <T> T one(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
