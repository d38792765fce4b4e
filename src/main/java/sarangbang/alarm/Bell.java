package sarangbang.alarm;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final Round round;
    private final Profiles profiles;
    private final JsonMapper json;
    private final Clock clock;

    Bell(
            Due due,
            Wishes wishes,
            Devices devices,
            Claims claims,
            Round round,
            Profiles profiles,
            JsonMapper json,
            Clock clock) {
        this.due = due;
        this.wishes = wishes;
        this.devices = devices;
        this.claims = claims;
        this.round = round;
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    /** @param told devices that know it already */
    Outcome ring(Alarm alarm, Set<UUID> told) throws InterruptedException {
        var account = new AccountId(alarm.account());
        var waiting = due.still(alarm);
        if (waiting.isEmpty() || isQuiet(account)) {
            return Outcome.DONE;
        }
        if (waiting.get().isThere()) {
            return putAside(alarm);
        }
        var untold = devices.of(account).stream()
                .filter(device -> !told.contains(device.id()))
                .toList();
        var outcome = ring(alarm, waiting.get(), untold);
        // Whoever read it while it was on its way has been hushed too early.
        return outcome == Outcome.DONE && due.isRead(alarm) ? hush(alarm) : outcome;
    }

    private Outcome putAside(Alarm alarm) {
        claims.putAside(alarm);
        // Whoever went just before that was asked for what is put aside too early.
        return due.still(alarm).filter(waiting -> !waiting.isThere()).isPresent() ? Outcome.NOT_NOW : Outcome.PUT_ASIDE;
    }

    private boolean isQuiet(AccountId account) {
        var now = clock.instant();
        return wishes.quietHours(account).filter(hours -> hours.cover(now)).isPresent();
    }

    private Outcome ring(Alarm alarm, Due.Waiting waiting, List<Device> untold) throws InterruptedException {
        var sender = profiles.of(waiting.sender()).orElseThrow();
        var outcomes = EnumSet.of(Outcome.DONE);
        bring(
                alarm,
                device -> Notification.said(alarm, waiting, sender, device.language()),
                waiting.called(),
                untold,
                (device, answer) -> outcomes.add(outcome(alarm, device, answer)));
        // What may yet be done is tried again before the rest is given up.
        return Stream.of(Outcome.FAILED, Outcome.REFUSED)
                .filter(outcomes::contains)
                .findFirst()
                .orElse(Outcome.DONE);
    }

    private Outcome outcome(Alarm alarm, Device device, PushService.Answer answer) {
        return switch (answer) {
            case TAKEN -> {
                claims.told(alarm, device.id());
                yield Outcome.DONE;
            }
            case GONE -> Outcome.DONE;
            case LATER -> Outcome.FAILED;
            case REFUSED -> Outcome.REFUSED;
        };
    }

    /**
     * It has been read: what is shown of it elsewhere goes. If a device is not reached, it stays there. What came after it
     * has taken its place, and would go with it under the same topic.
     */
    Outcome hush(Alarm alarm) throws InterruptedException {
        var showing = devices.of(new AccountId(alarm.account())).stream()
                .filter(device -> !device.showsAll() && !claims.isOutdated(alarm, device.id()))
                .toList();
        bring(alarm, device -> Notification.read(alarm), true, showing, (device, answer) -> {});
        return Outcome.DONE;
    }

    private void bring(
            Alarm alarm, Function<Device, Notification> shown, boolean urgent, List<Device> to, Round.Ear ear)
            throws InterruptedException {
        round.bring(
                to,
                device -> new PushService.Push(alarm.room(), urgent, json.writeValueAsString(shown.apply(device))),
                (device, answer) -> {
                    if (answer == PushService.Answer.GONE) {
                        devices.forget(device.id());
                    }
                    ear.hear(device, answer);
                });
    }
}
