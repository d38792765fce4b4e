package sarangbang.search;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooShort extends Refusal {

    TooShort(String word) {
        super(
                HttpStatus.BAD_REQUEST,
                "search-too-short",
                "Too short to search for",
                "A word is at least two letters, or one syllable: " + word);
        getBody().setProperty("value", word);
    }
}
