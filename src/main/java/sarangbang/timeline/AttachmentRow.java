package sarangbang.timeline;

import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** A file that waits to be posted, as the table has it. */
record AttachmentRow(RoomId room, AccountId by, Attachment attachment) {

    FileId id() {
        return attachment.id();
    }
}
