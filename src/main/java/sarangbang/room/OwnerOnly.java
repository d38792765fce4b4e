package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** Called so when there were owners alone; {@code role} says from which role on it may be done. */
class OwnerOnly extends Refusal {

    OwnerOnly(Role least) {
        super(
                HttpStatus.FORBIDDEN,
                "owner-only",
                "Owner only",
                least == Role.OWNER
                        ? "Only an owner of the room may do that."
                        : "Only an owner of the room, or a moderator, may do that.");
        getBody().setProperty("role", least);
    }
}
