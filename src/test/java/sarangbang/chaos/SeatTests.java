package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one client of the run makes of what it is told. */
class SeatTests {

    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID ACCOUNT = new UUID(2, 1);
    private static final String SUBSCRIPTION = "room-0-0";

    private final HttpServer house;
    private final Seat seat;

    SeatTests() throws IOException {
        house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        house.start();
        var api = new Api(
                List.of(URI.create("http://127.0.0.1:" + house.getAddress().getPort())));
        var venues = new Venues(api);
        venues.add(ROOM, ACCOUNT, "token");
        var role = new Role(0, ACCOUNT, true, "token", List.of(0));
        seat = new Seat(new Place(0, 0), role, venues, api, new Journal(new Roster(List.of(ROOM), List.of(ACCOUNT))));
    }

    @AfterEach
    void close() {
        house.stop(0);
    }

    @Test
    void whoCannotReadWhatIsThereAfterAResetGoesOnFromNowhere() {
        assertThat(seat.hear(SUBSCRIPTION, Api.JSON.readTree("{\"type\":\"reset\",\"head\":1200}")))
                .isFalse();
        seat.hear(SUBSCRIPTION, Api.JSON.readTree("""
                        {"room": "%s", "seq": 1201, "type": "member.joined", "by": "%s", "at": "2030-01-01T00:00:00Z",
                         "account": {"id": "%s"}}""".formatted(ROOM, ACCOUNT, ACCOUNT)));
        assertThat(seat.replica().head()).isZero();
    }
}
