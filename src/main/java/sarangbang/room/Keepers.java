package sarangbang.room;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sarangbang.account.Told;

/** Those who keep a room: they see what is not in its log, who is kept out and which links there are. */
@Component
class Keepers {

    private final Members members;
    private final ApplicationEventPublisher events;

    Keepers(Members members, ApplicationEventPublisher events) {
        this.members = members;
        this.events = events;
    }

    /** That it has changed. */
    void tell(RoomId room) {
        members.keepersOf(room).forEach(account -> events.publishEvent(new Told(account, RoomNews.changed(room))));
    }
}
