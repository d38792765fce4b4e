package sarangbang.alarm;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profiles;
import tools.jackson.databind.json.JsonMapper;

/** Tells somebody on every device of theirs, if at this moment it still is to be told. */
@Component
class Bell {

    private final Due due;
    private final Wishes wishes;
    private final Devices devices;
    private final Claims claims;
    private final PushService service;
    private final Profiles profiles;
    private final JsonMapper json;
    private final Clock clock;

    Bell(
            Due due,
            Wishes wishes,
            Devices devices,
            Claims claims,
            PushService service,
            Profiles profiles,
            JsonMapper json,
            Clock clock) {
        this.due = due;
        this.wishes = wishes;
        this.devices = devices;
        this.claims = claims;
        this.service = service;
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    /** @param told devices that know it already */
    Outcome ring(Alarm alarm, Set<UUID> told) {
        var account = new AccountId(alarm.account());
        var waiting = due.still(alarm);
        if (waiting.isEmpty() || isQuiet(account)) {
            return Outcome.DONE;
        }
        var outcome = Outcome.DONE;
        for (var device : devices.of(account)) {
            if (!told.contains(device.id())) {
                outcome = worse(outcome, ring(alarm, waiting.get(), device));
            }
        }
        // Whoever read it while it was on its way has been hushed too early.
        return outcome == Outcome.DONE && due.isRead(alarm) ? hush(alarm) : outcome;
    }

    private boolean isQuiet(AccountId account) {
        var now = clock.instant();
        return wishes.quietHours(account).filter(hours -> hours.cover(now)).isPresent();
    }

    private Outcome ring(Alarm alarm, Due.Waiting waiting, Device device) {
        var sender = profiles.of(waiting.sender()).orElseThrow();
        var shown = Notification.said(alarm, waiting, sender, device.language());
        return switch (bring(alarm, shown, waiting.called(), device)) {
            case TAKEN -> {
                claims.told(alarm, device.id());
                yield Outcome.DONE;
            }
            case GONE -> Outcome.DONE;
            case LATER -> Outcome.FAILED;
            case REFUSED -> Outcome.REFUSED;
        };
    }

    /** It has been read: what is shown of it elsewhere goes. If a device is not reached, it stays there. */
    Outcome hush(Alarm alarm) {
        for (var device : devices.of(new AccountId(alarm.account()))) {
            if (!device.showsAll()) {
                bring(alarm, Notification.read(alarm), true, device);
            }
        }
        return Outcome.DONE;
    }

    private PushService.Answer bring(Alarm alarm, Notification shown, boolean urgent, Device device) {
        var push = new PushService.Push(alarm.room(), urgent, json.writeValueAsString(shown));
        var answer = service.bring(push, device);
        if (answer == PushService.Answer.GONE) {
            devices.forget(device.id());
        }
        return answer;
    }

    /** What may yet be done is tried again before the rest is given up. */
    private static Outcome worse(Outcome one, Outcome other) {
        if (one == Outcome.FAILED || other == Outcome.FAILED) {
            return Outcome.FAILED;
        }
        return one == Outcome.REFUSED ? one : other;
    }
}
