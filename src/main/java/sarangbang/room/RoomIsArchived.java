package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

public class RoomIsArchived extends Refusal {

    public RoomIsArchived() {
        super(
                HttpStatus.CONFLICT,
                "archived",
                "Archived",
                "The room is archived: it can be read, and an owner can reopen it.");
    }
}
