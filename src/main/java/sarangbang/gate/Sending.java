package sarangbang.gate;

import static sarangbang.Refusal.problem;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomTopic;

/** The rules of SEND: to the house by its exact names, never to the broker, and not too fast. */
@Component
class Sending {

    private static final Set<String> HEADERS = Set.of("destination", "receipt");

    private final Answers answers;

    Sending(Answers answers) {
        this.answers = answers;
    }

    Ruling send(StompHeaderAccessor frame, byte[] body, Socket socket) {
        var destination = frame.getFirstNativeHeader("destination");
        if (destination == null || !RoomTopic.isSendable(destination)) {
            return Ruling.REFUSED;
        }
        AllowedHeaders.keep(frame, HEADERS);
        // Whatever the client calls it, it has to be JSON.
        frame.setNativeHeader("content-type", "application/json");
        if (!socket.mayStillSend()) {
            answers.problem(
                    socket,
                    problem(HttpStatus.TOO_MANY_REQUESTS, "rate", "Too fast", "Wait a moment and send it again."),
                    frame.getReceipt(),
                    body);
            return Ruling.ANSWERED;
        }
        return Ruling.FORWARD;
    }
}
