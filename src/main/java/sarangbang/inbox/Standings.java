package sarangbang.inbox;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Timeline;
import sarangbang.timeline.Unread;

/** Where readers are and what that leaves, both of one moment. */
@Component
class Standings {

    private final ReadPositions positions;
    private final Timeline timeline;

    Standings(ReadPositions positions, Timeline timeline) {
        this.positions = positions;
        this.timeline = timeline;
    }

    record Standing(ReadPositions.Position position, Unread left) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Standing of(AccountId reader, RoomId room) {
        var position = positions.at(reader, room);
        var left = timeline.countUnread(Map.of(room, position.seq()), reader);
        return new Standing(position, left.getOrDefault(room, Unread.NOTHING));
    }
}
