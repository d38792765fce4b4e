package sarangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionTemplate;

class TogetherTests {

    private static final String TABLE = "create temporary table said (word text primary key) on commit drop";
    private static final RowMapper<String> WORD = (row, number) -> row.getString("word");

    private final JdbcOperations database = House.first().bean(JdbcOperations.class);
    private final TransactionTemplate transaction = House.first().bean(TransactionTemplate.class);
    private final Together together = new Together();

    @Test
    void eachSeesWhatThoseBeforeItDid() {
        transaction.executeWithoutResult(status -> {
            database.execute(TABLE);
            var before = together.ask("select word from said", WORD);
            together.tell("insert into said select unnest(?)", (Object) new String[] {"나", "가"});
            var between = together.ask("select word from said order by word", WORD);
            together.tell("delete from said where word = ?", "가");
            var after = together.ask("select word from said where word <> ?", WORD, "다");
            together.run(database);
            assertThat(before.rows()).isEmpty();
            assertThat(between.rows()).containsExactly("가", "나");
            assertThat(after.rows()).containsExactly("나");
        });
    }

    @Test
    void whereOneFailsThereIsNoAnswerAndNothingFollows() {
        var done = new AtomicBoolean();
        var word = together.ask("select '가' as word", WORD);
        together.ask("select 1 / ?", WORD, 0);
        together.afterwards(() -> done.set(true));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> together.run(database)))
                .isInstanceOf(DataAccessException.class);
        assertThatIllegalStateException().isThrownBy(word::rows);
        assertThat(done).isFalse();
    }

    @Test
    void whatIsToldHasNoRowsAndWhatIsAskedHas() {
        transaction.executeWithoutResult(status -> {
            together.tell("select 1");
            assertThatIllegalStateException()
                    .isThrownBy(() -> together.run(database))
                    .withMessageContaining("select 1");
        });
    }

    @Test
    void whatFollowsIsDoneOnceAllHaveRun() {
        var seen = new AtomicBoolean();
        transaction.executeWithoutResult(status -> {
            var one = together.ask("select '가' as word", WORD);
            together.afterwards(() -> seen.set(one.rows().contains("가")));
            together.run(database);
        });
        assertThat(seen).isTrue();
    }

    @Test
    void nothingIsAskedOfTheDatabaseForNothing() {
        var done = new AtomicBoolean();
        together.afterwards(() -> done.set(true));
        together.run(database);
        assertThat(done).isTrue();
    }
}
