package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** For who invites. Whoever is banned finds no room at all. */
class Banned extends Refusal {

    Banned(String username) {
        super(
                HttpStatus.CONFLICT,
                "banned",
                "Banned",
                username + " is banned from this room. Whoever keeps it can lift the ban.");
    }
}
