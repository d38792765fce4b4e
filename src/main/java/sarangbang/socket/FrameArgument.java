package sarangbang.socket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import sarangbang.gate.Sockets;

/** Lets message handlers take a {@link Frame}. */
@Configuration(proxyBeanMethods = false)
class FrameArgument implements WebSocketMessageBrokerConfigurer {

    private final Sockets sockets;

    FrameArgument(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Frame.class;
            }

            @Override
            public Frame resolveArgument(MethodParameter parameter, Message<?> message) {
                return frameOf(message);
            }
        });
    }

    private Frame frameOf(Message<?> message) {
        var headers = StompHeaderAccessor.wrap(message);
        var socket = sockets.find(String.valueOf(headers.getSessionId()))
                .orElseThrow(() -> new IllegalStateException("The socket closed before its frame was handled"));
        var body = new String((byte[]) message.getPayload(), StandardCharsets.UTF_8);
        return new Frame(socket, headers.getReceipt(), body);
    }
}
