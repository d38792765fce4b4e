package sarangbang.gate;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ProblemDetail;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.CloseStatus;
import sarangbang.room.RoomTopic;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Frames that the house itself sends to one client. */
@Component
public class Answers {

    private static final String OURS = "sarangbang.answer";
    private static final byte[] NOTHING = new byte[0];

    private final MessageChannel outbound;
    private final JsonMapper json;

    Answers(@Lazy @Qualifier("clientOutboundChannel") MessageChannel outbound, JsonMapper json) {
        this.outbound = outbound;
        this.json = json;
    }

    static boolean isOne(Message<?> message) {
        return message.getHeaders().containsKey(OURS);
    }

    /** @param seq that the event was given, where there is one */
    public void receipt(Socket socket, String receipt, @Nullable Long seq) {
        var frame = frame(StompCommand.RECEIPT, socket);
        frame.setReceiptId(receipt);
        if (seq != null) {
            frame.setNativeHeader("seq", seq.toString());
        }
        send(frame, NOTHING);
    }

    /**
     * To whoever subscribed to {@code /user/queue/problems}.
     *
     * @param body of the SEND that is refused, whose clientId the problem repeats
     */
    public void problem(Socket socket, ProblemDetail problem, @Nullable String receipt, byte[] body) {
        socket.problems().ifPresent(subscription -> {
            clientId(body).ifPresent(clientId -> problem.setProperty("clientId", clientId));
            var frame = frame(StompCommand.MESSAGE, socket);
            frame.setSubscriptionId(subscription);
            frame.setDestination(RoomTopic.USER_PROBLEMS);
            frame.setMessageId(UUID.randomUUID().toString());
            frame.setContentType(MimeTypeUtils.APPLICATION_JSON);
            if (receipt != null) {
                frame.setReceiptId(receipt);
            }
            send(frame, json.writeValueAsBytes(problem));
        });
    }

    public void tell(Subscription subscription, Told told) {
        if (!subscription.isOver()) {
            subscription.socket().tell(told.to(subscription));
        }
    }

    private Optional<String> clientId(byte[] body) {
        try {
            return json.readTree(body).path("clientId").asStringOpt();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** The last frame of a socket. It says no more than that, so that nothing can be found out by trying. */
    void refuse(Socket socket, @Nullable String receipt) {
        end(socket, "Refused.", Socket.REFUSED, receipt);
    }

    void fail(Socket socket) {
        end(socket, "Failed. Come back.", Socket.RESTARTING, null);
    }

    private void end(Socket socket, String why, CloseStatus status, @Nullable String receipt) {
        socket.refuse();
        socket.afterError(status);
        var frame = frame(StompCommand.ERROR, socket);
        frame.setMessage(why);
        if (receipt != null) {
            frame.setReceiptId(receipt);
        }
        send(frame, NOTHING);
    }

    private static StompHeaderAccessor frame(StompCommand command, Socket socket) {
        var frame = StompHeaderAccessor.create(command);
        frame.setSessionId(socket.getId());
        frame.setHeader(OURS, true);
        return frame;
    }

    private void send(StompHeaderAccessor frame, byte[] body) {
        frame.setLeaveMutable(true);
        outbound.send(MessageBuilder.createMessage(body, frame.getMessageHeaders()));
    }
}
