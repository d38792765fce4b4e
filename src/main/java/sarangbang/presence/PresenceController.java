package sarangbang.presence;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.Caller;

@RestController
@RequestMapping("/api/presence")
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    /** Who is online of those whom the caller is in a room with that has at most 100 members. */
    @GetMapping
    Attendance.Present around(Caller caller) {
        return presence.around(caller.account());
    }
}
