package sarangbang.alarm;

import java.util.UUID;
import sarangbang.account.Profile;

/** What a browser is told, and shows by itself; or takes away again. */
sealed interface Notification {

    /** @param type as browsers know it */
    record Said(String type, UUID room, long seq, String title, String body, Language language)
            implements Notification {}

    record Read(String type, UUID room, long seq) implements Notification {}

    /** A push service takes some 4,000 bytes. */
    int MOST_CHARACTERS = 200;

    static Notification said(Alarm alarm, Due.Waiting waiting, Profile sender, Language language) {
        var name = waiting.room();
        var brought = waiting.brought();
        var words = waiting.body().isEmpty() && brought != null ? brought.words(language) : beginning(waiting.body());
        var title = name == null ? sender.displayName() : name;
        var body = name == null ? words : sender.displayName() + ": " + words;
        return new Said("said", alarm.room(), alarm.seq(), title, body, language);
    }

    static Notification read(Alarm alarm) {
        return new Read("read", alarm.room(), alarm.seq());
    }

    private static String beginning(String body) {
        var words = new StringBuilder();
        body.codePoints().limit(MOST_CHARACTERS).forEach(words::appendCodePoint);
        return words.toString();
    }
}
