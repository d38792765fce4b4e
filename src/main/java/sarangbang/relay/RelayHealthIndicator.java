package sarangbang.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.broker.BrokerAvailabilityEvent;
import org.springframework.stereotype.Component;

/** Up while the broker's STOMP side answers. */
@Component
class RelayHealthIndicator implements HealthIndicator {

    private volatile boolean available;

    @EventListener
    void on(BrokerAvailabilityEvent event) {
        available = event.isBrokerAvailable();
    }

    @Override
    public Health health() {
        return (available ? Health.up() : Health.down()).build();
    }
}
