package sarangbang.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a kind of event is called, on the wire and in the table. */
public enum EventType {
    POSTED("message.posted"),
    EDITED("message.edited"),
    DELETED("message.deleted"),
    REACTION_ADDED("reaction.added"),
    REACTION_REMOVED("reaction.removed"),
    PINNED("message.pinned"),
    UNPINNED("message.unpinned"),
    PREVIEWED("message.previewed"),
    JOINED("member.joined"),
    LEFT("member.left"),
    APPOINTED("member.appointed"),
    RENAMED("room.renamed"),
    DESCRIBED("room.described"),
    ARCHIVED("room.archived"),
    REOPENED("room.reopened");

    @JsonValue
    final String text;

    EventType(String text) {
        this.text = text;
    }

    /** Whether it tells what becomes of the room itself, and is shown between the messages. */
    boolean isOfRoom() {
        return switch (this) {
            case APPOINTED, RENAMED, DESCRIBED, ARCHIVED, REOPENED -> true;
            default -> false;
        };
    }

    static EventType named(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(text))
                .findFirst()
                .orElseThrow();
    }

    static EventType of(Happening what) {
        return switch (what) {
            case Happening.Posted posted -> POSTED;
            case Happening.Edited edited -> EDITED;
            case Happening.Deleted deleted -> DELETED;
            case Happening.ReactionAdded added -> REACTION_ADDED;
            case Happening.ReactionRemoved removed -> REACTION_REMOVED;
            case Happening.Pinned pinned -> PINNED;
            case Happening.Unpinned unpinned -> UNPINNED;
            case Happening.Previewed previewed -> PREVIEWED;
            case Happening.Joined joined -> JOINED;
            case Happening.Left left -> LEFT;
            case Happening.Appointed appointed -> APPOINTED;
            case Happening.Renamed renamed -> RENAMED;
            case Happening.Described described -> DESCRIBED;
            case Happening.Archived archived -> ARCHIVED;
            case Happening.Reopened reopened -> REOPENED;
        };
    }
}
