package sarangbang.gate;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Frames that cannot be read or that we fail over: the client learns which of the two, and nothing of how. */
class GenericErrors extends StompSubProtocolErrorHandler {

    /** How Spring's decoder says it of a frame that comes in several WebSocket messages. */
    private static final String TOO_BIG = "buffer size limit";

    @Override
    public Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> clientMessage, Throwable fault) {
        // Whoever takes the frame failed; all else is Spring's word on what the client sent.
        boolean isOurs = fault instanceof MessagingException;
        if (isOurs) {
            Sockets.reading().ifPresent(socket -> socket.afterError(Socket.RESTARTING));
        } else if (String.valueOf(fault.getMessage()).contains(TOO_BIG)) {
            Sockets.reading().ifPresent(socket -> socket.afterError(Socket.TOO_BIG));
        }
        var error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage(isOurs ? "Failed. Come back." : "Refused.");
        error.setLeaveMutable(true);
        return MessageBuilder.createMessage(new byte[0], error.getMessageHeaders());
    }
}
