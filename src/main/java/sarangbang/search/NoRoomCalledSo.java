package sarangbang.search;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** None, or none that the searcher is in: nobody can tell which. */
class NoRoomCalledSo extends Refusal {

    NoRoomCalledSo(String name) {
        super(HttpStatus.BAD_REQUEST, "search-room", "No such room", "You are in no room that is called " + name + ".");
        getBody().setProperty("value", name);
    }
}
