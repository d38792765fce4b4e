package sarangbang.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sarangbang.bench.server.BareServer;

/** Over real sockets, from a server that tells all, and from such as do not. */
class GatheringTests {
    private static final Duration WINDOW = Duration.ofMillis(600);
    private static final int EVERY = 97; // copies, of which one is treated badly

    private Channel server;

    @AfterEach
    void close() {
        server.close().syncUninterruptibly();
    }

    @Test
    void countsEveryCopyOfAnHonestServer() throws InterruptedException {
        var counted = hold(new BareServer(), new Group(2, 5, 1, new Pace.Flight(8)));

        assertThat(counted.delivered()).isEqualTo(counted.sent() * 5).isPositive();
        assertThat(counted.doubled()).isZero();
        assertThat(counted.disordered()).isZero();
        assertThat(counted.missing()).isZero();
        assertThat(counted.latencies()).isEqualTo(counted.delivered());
    }

    @Test
    void keepsToTheRateAndMeasuresFromWhenAMessageWasDue() throws InterruptedException {
        var slow = new BareServer() {
            @Override
            protected void copy(ByteBuf frame, Channel reader) {
                pause(); // on the server's only thread: all that comes after waits too
                super.copy(frame, reader);
            }
        };
        var counted = hold(slow, new Group(1, 1, 1, new Pace.Rate(100)));

        assertThat(counted.sent() / seconds()).isCloseTo(100, within(35.0));
        // 20 ms each at 100 a second: half of them wait in line, longer and longer.
        assertThat(counted.longest()).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void missesWhatIsNotTold() throws InterruptedException {
        var counted = hold(new Unfair() {
            @Override
            void treat(ByteBuf frame, Channel reader) {}
        });

        assertThat(counted.missing()).isPositive();
        assertThat(counted.doubled()).isZero();
    }

    @Test
    void seesWhatIsToldTwice() throws InterruptedException {
        var counted = hold(new Unfair() {
            @Override
            void treat(ByteBuf frame, Channel reader) {
                tell(frame, reader);
                tell(frame, reader);
            }
        });

        assertThat(counted.doubled()).isPositive();
        assertThat(counted.missing()).isZero();
    }

    @Test
    void seesWhatIsToldTooLate() throws InterruptedException {
        var counted = hold(new Unfair() {
            private ByteBuf held;
            private Channel whose;

            @Override
            void treat(ByteBuf frame, Channel reader) {
                held = frame.copy();
                whose = reader;
            }

            @Override
            void after(Channel reader) {
                if (reader == whose) {
                    tell(held, reader);
                    whose = null;
                }
            }
        });

        assertThat(counted.disordered()).isPositive();
        assertThat(counted.doubled()).isZero();
    }

    private Outcome hold(BareServer server) throws InterruptedException {
        return hold(server, new Group(1, 4, 1, new Pace.Flight(16)));
    }

    private Outcome hold(BareServer server, Group group) throws InterruptedException {
        this.server = server.listen(0);
        var port = ((InetSocketAddress) this.server.localAddress()).getPort();
        var place = new Place(
                List.of(URI.create("ws://127.0.0.1:" + port + "/ws-connect")),
                List.of(),
                IntStream.range(0, group.rooms()).mapToObj(i -> "room-" + i).toList(),
                true);
        try (var gathering = Gathering.of(place, List.of(group))) {
            gathering.clear();
            gathering.talk();
            Thread.sleep(WINDOW);
            var missing = gathering.stop(Duration.ofMillis(500));
            return new Outcome(gathering.read(), missing);
        }
    }

    private static double seconds() {
        return WINDOW.toMillis() / 1e3;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Outcome(Counted counted, long missing) {
        long sent() {
            return counted.sent();
        }

        long delivered() {
            return counted.delivered();
        }

        long doubled() {
            return counted.doubled();
        }

        long disordered() {
            return counted.disordered();
        }

        long latencies() {
            return counted.latency().getTotalCount();
        }

        Duration longest() {
            return Duration.ofNanos(counted.latency().getMaxValue() * 1000);
        }
    }

    /** One copy of many goes another way. */
    private abstract static class Unfair extends BareServer {
        private int copies;

        abstract void treat(ByteBuf frame, Channel reader);

        void after(Channel reader) {}

        @Override
        protected void copy(ByteBuf frame, Channel reader) {
            if (++copies % EVERY == 0) {
                treat(frame, reader);
            } else {
                tell(frame, reader);
                after(reader);
            }
        }

        void tell(ByteBuf frame, Channel reader) {
            super.copy(frame, reader);
        }
    }
}
