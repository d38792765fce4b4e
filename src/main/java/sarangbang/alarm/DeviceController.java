package sarangbang.alarm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Invalid;
import sarangbang.account.Caller;

/** What a browser needs in order to be told, and gives us so that we can. */
@RestController
@RequestMapping("/api")
class DeviceController {

    /** By https; the one other host is open to nobody unless the operator says so. */
    private static final String ENDPOINT = "(https://|http://127\\.0\\.0\\.1:)[\\x21-\\x7e]+";

    private static final int LONGEST_ENDPOINT = 1_500;

    private final Devices devices;
    private final Vapid vapid;

    DeviceController(Devices devices, Vapid vapid) {
        this.devices = devices;
        this.vapid = vapid;
    }

    /** @param key for {@code applicationServerKey} */
    record Key(String key) {}

    /** The parts of a PushSubscription. */
    record Subscription(
            @NotNull @Size(max = LONGEST_ENDPOINT) @Pattern(regexp = ENDPOINT, message = "an address by https")
            String endpoint,

            @NotNull @Size(max = 100) String p256dh,
            @NotNull @Size(max = 30) String auth,
            @NotNull Language language) {}

    record Added(UUID id) {}

    @GetMapping("/push-key")
    Key key() {
        return new Key(vapid.publicKey());
    }

    /** Of the session that asks; again for the same endpoint it is the same. */
    @PostMapping("/push-subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(Caller caller, @Valid @RequestBody Subscription wish) {
        var keys = new PushKeys(wish.p256dh(), wish.auth());
        return new Added(devices.add(caller, endpoint(wish), checked(keys), wish.language()));
    }

    private static URI endpoint(Subscription wish) {
        try {
            var endpoint = new URI(wish.endpoint()).parseServerAuthority();
            if (endpoint.getHost() != null) {
                return endpoint;
            }
        } catch (URISyntaxException none) {
            // Refused below, like one without a host.
        }
        throw new Invalid("endpoint", "an address by https");
    }

    private static PushKeys checked(PushKeys keys) {
        try {
            Envelope.seal(new byte[0], keys);
            return keys;
        } catch (IllegalArgumentException nobodys) {
            throw new Invalid("p256dh", "with auth the keys of a subscription, in base64url");
        }
    }

    @DeleteMapping("/push-subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        if (!devices.remove(caller.account(), id)) {
            throw new DeviceNotFound();
        }
    }
}
