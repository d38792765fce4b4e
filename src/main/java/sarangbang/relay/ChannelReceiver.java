package sarangbang.relay;

import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;

/** For whoever brings no receiver: each subscriber is sent a frame through Spring's channel, and holes are an event. */
final class ChannelReceiver implements Receiver {

    private final Clients clients;
    private final ApplicationEventPublisher events;

    ChannelReceiver(Clients clients, ApplicationEventPublisher events) {
        this.clients = clients;
        this.events = events;
    }

    @Override
    public void receive(Relayed message, Collection<Listener> listeners) {
        listeners.forEach(listener -> clients.message(listener, message));
    }

    @Override
    public void mayHaveMissed(String destination, Collection<Listener> listeners) {
        events.publishEvent(new Hole(destination));
    }
}
