package sarangbang.file;

import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Attachment;

/**
 * A file as the table has it.
 *
 * @param message seq of the message that shows it; null until it is posted
 */
record FileRow(
        Attachment file,
        RoomId room,
        AccountId by,
        @Nullable Long message,
        @Nullable Preview preview) {

    record Preview(String type, long size) {}

    /** The name under which its bytes lie. */
    String bytes() {
        return file.id().toString();
    }

    static String previewOf(String bytes) {
        return bytes + "-preview";
    }
}
