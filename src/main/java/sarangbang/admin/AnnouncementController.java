package sarangbang.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.Admins;
import sarangbang.account.Caller;

/** Read by whoever is signed in: what is said to everybody in the house is nothing for those before its door. */
@RestController
@RequestMapping("/api")
class AnnouncementController {

    private final Admins admins;
    private final Announcements announcements;

    AnnouncementController(Admins admins, Announcements announcements) {
        this.admins = admins;
        this.announcements = announcements;
    }

    record Words(@NotBlank @Size(max = 500) String text) {}

    /** 204 if there is none. */
    @GetMapping("/announcement")
    ResponseEntity<Announcement> now(Caller caller) {
        return announcements
                .now()
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/admin/announcement")
    Announcement announce(Caller caller, @Valid @RequestBody Words words) {
        admins.require(caller);
        return announcements.announce(words.text().strip(), caller.account());
    }

    @DeleteMapping("/admin/announcement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void silence(Caller caller) {
        admins.require(caller);
        announcements.silence(caller.account());
    }
}
