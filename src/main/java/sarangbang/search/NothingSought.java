package sarangbang.search;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class NothingSought extends Refusal {

    NothingSought() {
        super(
                HttpStatus.BAD_REQUEST,
                "search-empty",
                "Nothing to search for",
                "q: a word, or an operator with its value.");
    }
}
