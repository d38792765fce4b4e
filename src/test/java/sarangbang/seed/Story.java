package sarangbang.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One room's years, told scene by scene. Nothing but the end of its log is kept from one scene to the next. */
final class Story {
    private static final int MESSAGES_IN_A_SCENE = 43;
    private static final List<String> EMOJI = List.of("👍", "❤️", "😂", "🎉", "🙏", "👀", "✅");

    final UUID room;
    private final List<Person> members;
    private final List<Person> strangers;
    private final long messages;
    private final Instant opened;
    private final Duration span;
    private final SplittableRandom chance;
    private long said;
    private long head;
    private long lastLeave;
    private Instant now;

    /** @param members the first owns the room; {@code strangers} look in and leave again */
    Story(
            UUID room,
            List<Person> members,
            List<Person> strangers,
            long messages,
            Instant opened,
            Instant closed,
            SplittableRandom chance) {
        this.room = room;
        this.members = members;
        this.strangers = strangers;
        this.messages = messages;
        this.opened = opened;
        this.span = Duration.between(opened, closed);
        this.chance = chance;
        this.now = opened;
    }

    Scene opening() {
        var scene = new Scene(room, head, lastLeave, opened);
        for (var member : members.subList(1, members.size())) {
            scene.at(opened);
            scene.join(member, members.getFirst());
        }
        return remember(scene);
    }

    boolean isOver() {
        return said == messages;
    }

    /** Of its next message. */
    Instant next() {
        return timeOf(said);
    }

    private Instant timeOf(long message) {
        return opened.plusMillis((long) (span.toMillis() * ((message + 1.0) / (messages + 1.0))));
    }

    Scene tell() {
        var scene = new Scene(room, head, lastLeave, now);
        Person guest = null;
        long quota = Math.min(MESSAGES_IN_A_SCENE, messages - said);
        while (scene.messages() < quota) {
            int roll = chance.nextInt(1_000);
            var standing = scene.standing();
            if (roll < 870 || standing.isEmpty()) {
                scene.at(timeOf(said + scene.messages()));
                scene.post(speaker(guest), clientId(), answered(standing), Words.some(chance, members));
                continue;
            }
            scene.at(scene.now().plusMillis(chance.nextInt(1, 3_000)));
            if (roll < 880) {
                takeBack(scene, standing);
            } else if (roll < 992) {
                touch(scene, standing.get(chance.nextInt(standing.size())), roll);
            } else {
                guest = comeOrGo(scene, guest);
            }
        }
        if (guest != null) {
            scene.at(scene.now());
            scene.leave(guest);
        }
        said += scene.messages();
        return remember(scene);
    }

    private static void takeBack(Scene scene, List<Said> standing) {
        standing.stream()
                .filter(message -> !message.reactions.isEmpty())
                .findFirst()
                .ifPresent(message -> {
                    var liking = message.reactions.keySet().iterator().next();
                    scene.react(message, liking.by(), liking.emoji());
                });
    }

    private void touch(Scene scene, Said message, int roll) {
        if (roll < 945) {
            scene.react(message, member(), EMOJI.get(chance.nextInt(EMOJI.size())));
        } else if (!members.contains(message.sender)) {
            scene.delete(message, members.getFirst());
        } else if (roll < 978) {
            scene.edit(message, Words.some(chance, members));
        } else {
            scene.delete(message, message.sender);
        }
    }

    private @Nullable Person comeOrGo(Scene scene, @Nullable Person guest) {
        if (guest != null) {
            scene.leave(guest);
            return null;
        }
        if (strangers.isEmpty()) {
            return null;
        }
        var stranger = strangers.get(chance.nextInt(strangers.size()));
        scene.join(stranger, members.getFirst());
        return stranger;
    }

    private @Nullable Said answered(List<Said> standing) {
        return standing.isEmpty() || chance.nextInt(12) > 0 ? null : standing.get(chance.nextInt(standing.size()));
    }

    private Person speaker(@Nullable Person guest) {
        return guest != null && chance.nextInt(4) == 0 ? guest : member();
    }

    /** Some talk much, most talk little. */
    private Person member() {
        var far = chance.nextDouble();
        return members.get((int) (members.size() * far * far));
    }

    private UUID clientId() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private Scene remember(Scene scene) {
        head = scene.head();
        lastLeave = scene.lastLeave();
        now = scene.now();
        return scene;
    }

    long head() {
        return head;
    }

    long lastLeave() {
        return lastLeave;
    }

    Instant now() {
        return now;
    }
}
