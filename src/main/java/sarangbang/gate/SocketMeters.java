package sarangbang.gate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** How many sockets there are, and what waits in their buffers: in all, and in the one that is furthest behind. */
@Component
class SocketMeters implements MeterBinder {

    private final Sockets sockets;

    SocketMeters(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gate.sockets", sockets, open -> open.all().size()).register(registry);
        Gauge.builder("gate.waiting", this, meters -> meters.waiting().sum())
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder(
                        "gate.waiting.most",
                        this,
                        meters -> meters.waiting().max().orElse(0))
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    private LongStream waiting() {
        return sockets.all().stream().mapToLong(Socket::waiting);
    }
}
