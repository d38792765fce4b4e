package sarangbang.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Limit;
import sarangbang.account.Admins;
import sarangbang.account.Caller;

@RestController
@RequestMapping("/api/admin/deeds")
class DeedController {

    private static final Limit LIMIT = new Limit(100);

    private final Admins admins;
    private final Deeds deeds;

    DeedController(Admins admins, Deeds deeds) {
        this.admins = admins;
        this.deeds = deeds;
    }

    /** @param more whether there are older ones */
    record Page(List<Deed> deeds, boolean more) {}

    /**
     * What admins have done, the newest first.
     *
     * @param before the last id of the page before
     */
    @GetMapping
    Page find(
            Caller caller,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        admins.require(caller);
        int most = LIMIT.of(limit);
        var found = deeds.before(before == null ? Long.MAX_VALUE : before, most + 1);
        return new Page(found.stream().limit(most).toList(), found.size() > most);
    }
}
