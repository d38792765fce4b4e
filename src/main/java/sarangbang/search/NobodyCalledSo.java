package sarangbang.search;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class NobodyCalledSo extends Refusal {

    NobodyCalledSo(String username) {
        super(HttpStatus.BAD_REQUEST, "search-person", "No such person", "Nobody here is called " + username + ".");
        getBody().setProperty("value", username);
    }
}
