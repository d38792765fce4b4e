package sarangbang.gate;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import sarangbang.websocket.TomcatUpgrade;

/** How sockets are opened and what stands around each. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SocketRules implements WebSocketMessageBrokerConfigurer {

    private static final String ENDPOINT = "/ws-connect";
    private static final int PIECE = 2 * 1024;

    private final GateSettings settings;
    private final Handshake handshake;
    private final Sockets sockets;
    private final FramesIn in;
    private final FramesOut out;

    SocketRules(GateSettings settings, Handshake handshake, Sockets sockets, FramesIn in, FramesOut out) {
        this.settings = settings;
        this.handshake = handshake;
        this.sockets = sockets;
        this.in = in;
        this.out = out;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        var origins = settings.origins().toArray(String[]::new);
        // The handshake knows cookie from token; Spring's own check would ask a token for its page too.
        registry.addEndpoint(ENDPOINT)
                .addInterceptors(handshake)
                .setHandshakeHandler(new DefaultHandshakeHandler(new TomcatUpgrade(frameSize())))
                .setAllowedOriginPatterns("*");
        registry.addEndpoint(ENDPOINT)
                .addInterceptors(handshake)
                .setAllowedOrigins(origins)
                .withSockJS();
        registry.setErrorHandler(new GenericErrors());
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.setApplicationDestinationPrefixes("/app");
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.setMessageSizeLimit(frameSize()).addDecoratorFactory(sockets::watching);
    }

    /**
     * On the thread that reads it, which is the socket's own while there is something to read: frames keep their order,
     * and from a client who sends faster than it can be done nothing is read meanwhile.
     */
    @Override
    public void configureClientInboundChannel(ChannelRegistration channel) {
        channel.executor(new SyncTaskExecutor()).interceptors(in);
    }

    /** On the thread that brings it: a socket takes whatever it is sent at once, and in that order. */
    @Override
    public void configureClientOutboundChannel(ChannelRegistration channel) {
        channel.executor(new SyncTaskExecutor()).interceptors(out);
    }

    /** Beats and leases of the house, apart from Spring's: a slow database must not hold up the broker's heart-beats. */
    @Bean
    static ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(12);
        scheduler.setThreadNamePrefix("house-");
        return scheduler;
    }

    /** Kept for each socket, so they are small: longer messages come in pieces. */
    @Bean
    static ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(PIECE);
        container.setMaxBinaryMessageBufferSize(PIECE);
        return container;
    }

    /**
     * Tomcat keeps them for each connection, also for one that says nothing; ours writes past them. None is used again
     * for another connection: ours are ended by any thread, and one that is still reading must not read another's.
     */
    @Bean
    static TomcatConnectorCustomizer smallBuffers() {
        return connector -> {
            connector.setProperty("socket.bufferPool", "0");
            connector.setProperty("socket.appReadBufSize", "2048");
            connector.setProperty("socket.appWriteBufSize", "4096");
        };
    }

    private int frameSize() {
        return Math.toIntExact(settings.frameSize().toBytes());
    }
}
