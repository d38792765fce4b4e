package sarangbang.alarm;

import java.util.Optional;
import sarangbang.timeline.Message;

/**
 * The files that come with a message.
 *
 * @param name of the first
 * @param type of the first
 */
record Brought(String name, String type, int many) {

    static Optional<Brought> with(Message message) {
        var files = message.files();
        return files.stream().findFirst().map(first -> new Brought(first.name(), first.type(), files.size()));
    }

    /** What a message is called that has no words. */
    String words(Language language) {
        boolean isImage = type.startsWith("image/");
        return switch (language) {
            case KOREAN -> (isImage ? "사진" : "파일: " + name) + (many > 1 ? " 외 " + (many - 1) + "개" : "");
            case ENGLISH -> (isImage ? "Photo" : "File: " + name) + (many > 1 ? " and " + (many - 1) + " more" : "");
        };
    }
}
