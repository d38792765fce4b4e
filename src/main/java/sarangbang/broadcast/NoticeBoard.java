package sarangbang.broadcast;

import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import sarangbang.account.AccountId;
import sarangbang.account.Credential;
import sarangbang.account.CredentialBarred;
import sarangbang.account.CredentialRevoked;
import sarangbang.room.MemberBarred;
import sarangbang.room.MemberLeft;
import sarangbang.room.RoomId;
import tools.jackson.databind.json.JsonMapper;

/** Who has to go, told to every node. This node acts at once, even while the broker is away. */
@Component
class NoticeBoard {

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

    private void pin(Notice notice) {
        postman.take(Mailing.of(Letter.toNodes(json.writeValueAsString(notice))));
        act(notice);
    }

    /** Hearing one's own notice again does no harm. */
    @RabbitListener(queues = "#{ownQueue.name}")
    void read(Message pinned) {
        act(json.readValue(pinned.getBody(), Notice.class));
    }

    private void act(Notice notice) {
        events.publishEvent(
                switch (notice) {
                    case Notice.Left left -> new MemberBarred(new RoomId(left.room()), new AccountId(left.account()));
                    case Notice.Revoked revoked ->
                        new CredentialBarred(new Credential(revoked.kind(), revoked.credential()));
                });
    }
}
