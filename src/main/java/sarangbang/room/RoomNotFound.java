package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** No such room, or none of yours: nobody can tell which. */
public class RoomNotFound extends Refusal {

    public RoomNotFound() {
        super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such room, or you are not in it.");
    }
}
