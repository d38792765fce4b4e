package sarangbang.broadcast;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import sarangbang.account.AccountId;
import sarangbang.account.Credential;
import sarangbang.account.CredentialBarred;
import sarangbang.account.CredentialRevoked;
import sarangbang.account.ProfileChanged;
import sarangbang.account.ProfileStale;
import sarangbang.account.ToldAll;
import sarangbang.account.ToldHere;
import sarangbang.room.MemberBarred;
import sarangbang.room.MemberLeft;
import sarangbang.room.RoomId;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Who has to go, and what else each node has to know. This node acts at once, even while the broker is away. */
@Component
class NoticeBoard {

    private static final Logger log = LoggerFactory.getLogger(NoticeBoard.class);

    private final Postman postman;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    NoticeBoard(Postman postman, ApplicationEventPublisher events, JsonMapper json) {
        this.postman = postman;
        this.events = events;
        this.json = json;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MemberLeft left) {
        pin(new Notice.Left(left.room().value(), left.account().value()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CredentialRevoked revoked) {
        pin(new Notice.Revoked(revoked.credential().kind(), revoked.credential().id()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ProfileChanged changed) {
        pin(new Notice.Renamed(changed.account().value()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ToldAll told) {
        pin(new Notice.ToAll(json.writeValueAsString(told.body())));
    }

    private void pin(Notice notice) {
        postman.take(Mailing.of(Letter.toNodes(json.writeValueAsString(notice))));
        act(notice);
    }

    /** Hearing one's own notice again does no harm. What a node of a later version says may be none that this one knows. */
    @RabbitListener(queues = "#{ownQueue.name}")
    void read(Message pinned) {
        try {
            act(json.readValue(pinned.getBody(), Notice.class));
        } catch (InvalidTypeIdException unknown) {
            log.warn("A notice that this version does not know: {}", unknown.getTypeId());
        }
    }

    private void act(Notice notice) {
        events.publishEvent(
                switch (notice) {
                    case Notice.Left left -> new MemberBarred(new RoomId(left.room()), new AccountId(left.account()));
                    case Notice.Revoked revoked ->
                        new CredentialBarred(new Credential(revoked.kind(), revoked.credential()));
                    case Notice.Renamed renamed -> new ProfileStale(new AccountId(renamed.account()));
                    case Notice.ToAll news -> new ToldHere(news.json());
                });
    }
}
