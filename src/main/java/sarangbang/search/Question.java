package sarangbang.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sarangbang.Invalid;

/** A search as it was typed: words, and operators with their values. What has a space in it stands in quotes. */
final class Question {

    private static final int LONGEST = 256;
    private static final Pattern WORD =
            Pattern.compile("(?<name>\\p{L}+):(?:[\"“”](?<quoted>[^\"“”]*)[\"“”]?|(?<value>\\S*))"
                    + "|[\"“”](?<phrase>[^\"“”]*)[\"“”]?|(?<word>\\S+)");

    private final List<Term> terms = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();

    record Clause(Operator operator, String value) {}

    private Question() {}

    static Question of(String typed) {
        var text = typed.replace("\0", "").strip();
        if (text.length() > LONGEST) {
            throw new Invalid("q", "at most " + LONGEST + " characters");
        }
        var question = new Question();
        for (var part = WORD.matcher(text); part.find(); ) {
            question.read(part);
        }
        question.check();
        return question;
    }

    private void read(Matcher part) {
        var name = part.group("name");
        var operator = name == null ? null : Operator.named(name).orElse(null);
        if (operator != null) {
            clauses.add(new Clause(operator, first(part.group("quoted"), part.group("value"))));
        } else {
            add(first(part.group("phrase"), part.group()));
        }
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other == null ? "" : other;
    }

    private void add(String written) {
        var term = Term.of(written);
        if (!term.text().isEmpty()) {
            terms.add(term);
        }
    }

    /** One short word among longer ones is looked for like them; alone it would be everywhere. */
    private void check() {
        if (terms.isEmpty() && clauses.isEmpty()) {
            throw new NothingSought();
        }
        if (!terms.isEmpty() && terms.stream().allMatch(Term::isShort)) {
            throw new TooShort(terms.getFirst().text());
        }
    }

    List<Term> terms() {
        return terms;
    }

    /** What stands behind an operator, each time. */
    List<String> values(Operator operator) {
        return of(operator).map(clause -> required(clause).value().strip()).toList();
    }

    List<LocalDate> days(Operator operator) {
        return of(operator).map(Question::day).toList();
    }

    boolean has(String what) {
        return of(Operator.HAS).filter(clause -> isOneOf(clause, what)).count() > 0;
    }

    private static boolean isOneOf(Clause clause, String what) {
        var value = clause.value().strip();
        if (!value.equalsIgnoreCase("link") && !value.equalsIgnoreCase("file")) {
            throw new NotUnderstood(clause);
        }
        return value.equalsIgnoreCase(what);
    }

    private Stream<Clause> of(Operator operator) {
        return clauses.stream().filter(clause -> clause.operator() == operator);
    }

    private static Clause required(Clause clause) {
        if (clause.value().isBlank()) {
            throw new NotUnderstood(clause);
        }
        return clause;
    }

    private static LocalDate day(Clause clause) {
        try {
            return LocalDate.parse(clause.value().strip());
        } catch (DateTimeException noDay) {
            throw new NotUnderstood(clause);
        }
    }
}
