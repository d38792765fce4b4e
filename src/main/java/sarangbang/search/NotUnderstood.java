package sarangbang.search;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class NotUnderstood extends Refusal {

    NotUnderstood(Question.Clause clause) {
        super(
                HttpStatus.BAD_REQUEST,
                "search-operator",
                "Operator not understood",
                meaning(clause.operator()) + " It was: " + clause.value());
        getBody().setProperty("operator", clause.operator().text());
        getBody().setProperty("value", clause.value());
    }

    private static String meaning(Operator operator) {
        return switch (operator) {
            case FROM -> "from: takes a username, or me.";
            case IN -> "in: takes the name of a room, or @ and a username.";
            case BEFORE, AFTER -> operator.text() + ": takes a day as 2026-11-01.";
            case HAS -> "has: takes link or file.";
        };
    }
}
