package sarangbang.timeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.Member;
import sarangbang.room.RoomId;
import sarangbang.room.Standing;

/**
 * Whatever a batch of deeds hangs on, read while the logs of its rooms are locked.
 *
 * @param tails of the rooms that are locked
 * @param standings of those who are members of the room they act in
 * @param said what was posted before under one of the batch's clientIds, in its first words
 * @param messages that the batch is about, as they are now
 * @param reactions that the batch's people have given to these messages
 * @param previews that the messages have to which the batch adds one
 * @param files that wait to be posted, of those which the batch wants to post
 * @param pins how many there are, in the rooms in which the batch pins something
 */
record Known(
        Map<RoomId, Tail> tails,
        Map<Member.Place, Standing> standings,
        Map<Said, MessageRow> said,
        Map<Spot, MessageRow> messages,
        List<Reaction> reactions,
        Map<AccountId, Profile> people,
        List<PreviewRow> previews,
        Map<FileId, AttachmentRow> files,
        Map<RoomId, Integer> pins) {

    /** By this name its sender knows a message, before it has a seq and after. */
    record Said(RoomId room, AccountId sender, String clientId) {
        static Said of(Deed.Post post) {
            return new Said(post.room(), post.by(), post.draft().clientId());
        }
    }

    /** @param deed whose target it is; null for what has none */
    static @Nullable Spot target(Deed deed) {
        return switch (deed) {
            case Deed.Post post -> {
                var replyTo = post.draft().replyTo();
                yield replyTo == null ? null : new Spot(post.room(), replyTo);
            }
            case Deed.Edit edit -> new Spot(edit.room(), edit.target());
            case Deed.Delete delete -> new Spot(delete.room(), delete.target());
            case Deed.React react -> new Spot(react.room(), react.target());
            case Deed.Pin pin -> new Spot(pin.room(), pin.target());
            case Deed.Show show -> new Spot(show.room(), show.target());
        };
    }
}
