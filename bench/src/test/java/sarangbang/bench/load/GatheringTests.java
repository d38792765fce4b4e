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
        var held = hold(new BareServer(), new Group(2, 5, 1, new Pace.Flight(8)));

        assertThat(held.counted().completed()).isPositive();
        assertThat(held.counted().delivered()).isCloseTo(held.counted().completed() * 5, within(8L * 5));
        assertThat(held.counted().latency().getTotalCount())
                .isGreaterThanOrEqualTo(held.counted().delivered());
        assertThat(held.counted().doubled()).isZero();
        assertThat(held.counted().disordered()).isZero();
        assertThat(held.missing()).isZero();
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
        var counted = hold(slow, new Group(1, 1, 1, new Pace.Rate(100))).counted();

        // 20 ms each at 100 a second: half of them wait in line at the end of the window, longer and longer.
        assertThat(counted.latency().getTotalCount()).isCloseTo(60, within(3L));
        assertThat(counted.completed()).isBetween(10L, 35L);
        assertThat(counted.latency().getMaxValue()).isGreaterThan(300_000);
    }

    @Test
    void whatNeverComesIsAsOldAsTheWaitingForIt() throws InterruptedException {
        var silent = new BareServer() {
            @Override
            protected void copy(ByteBuf frame, Channel reader) {}
        };
        var held = hold(silent, new Group(1, 2, 1, new Pace.Rate(50)));

        assertThat(held.missing()).isCloseTo(60, within(4L));
        assertThat(held.counted().latency().getMinValue()).isGreaterThan(400_000);
    }

    @Test
    void missesWhatIsNotTold() throws InterruptedException {
        var held = hold(new Unfair() {
            @Override
            void treat(ByteBuf frame, Channel reader) {}
        });

        assertThat(held.missing()).isPositive();
        assertThat(held.counted().doubled()).isZero();
    }

    @Test
    void seesWhatIsToldTwice() throws InterruptedException {
        var held = hold(new Unfair() {
            @Override
            void treat(ByteBuf frame, Channel reader) {
                tell(frame, reader);
                tell(frame, reader);
            }
        });

        assertThat(held.counted().doubled()).isPositive();
        assertThat(held.missing()).isZero();
    }

    @Test
    void seesWhatIsToldTooLate() throws InterruptedException {
        var held = hold(new Unfair() {
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

        assertThat(held.counted().disordered()).isPositive();
        assertThat(held.counted().doubled()).isZero();
    }

    private Held hold(BareServer server) throws InterruptedException {
        return hold(server, new Group(1, 4, 1, new Pace.Flight(16)));
    }

    private Held hold(BareServer server, Group group) throws InterruptedException {
        this.server = server.listen(0);
        var port = ((InetSocketAddress) this.server.localAddress()).getPort();
        var place = new Place(
                List.of(URI.create("ws://127.0.0.1:" + port + "/ws-connect")),
                List.of(),
                IntStream.range(0, group.rooms()).mapToObj(i -> "room-" + i).toList(),
                Place.Dialect.SARANGBANG);
        try (var gathering = Gathering.of(place, List.of(group))) {
            gathering.open();
            gathering.talk();
            Thread.sleep(WINDOW);
            gathering.shut();
            var missing = gathering.missing(Duration.ofMillis(500));
            return new Held(gathering.read(), missing);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Held(Counted counted, long missing) {}

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
