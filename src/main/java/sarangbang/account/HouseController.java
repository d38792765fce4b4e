package sarangbang.account;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one may know of the house before its door. */
@RestController
@RequestMapping("/api/house")
class HouseController {

    private final Founding founding;
    private final HouseSettings settings;

    HouseController(Founding founding, HouseSettings settings) {
        this.founding = founding;
        this.settings = settings;
    }

    /** @param fresh whether nobody has signed up yet: whoever does so first becomes its admin, in every mode */
    record House(SignUpMode signUp, boolean fresh) {}

    @GetMapping
    House house() {
        return new House(settings.signUp(), founding.isFresh());
    }
}
