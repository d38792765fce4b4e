package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

class WishTests {

    private final Guest host = Guest.signedIn("host", House.first());
    private final Guest guest = Guest.signedIn("guest", House.second());
    private final String room = host.room("private");

    WishTests() {
        host.invite(room, guest);
    }

    @Test
    void whatIsWantedOfARoomIsKeptAndToldToTheOtherDevices() {
        var phone = guest.elsewhere(House.first());
        try (var there = phone.socket().subscribe("me", "/user/queue/events")) {
            want(guest, "none").expect(204);
            there.await(frame -> frame.body().equals("{\"type\":\"alarms\"}"));
        }
        assertThat(wished(phone).path("rooms").path(room).asString()).isEqualTo("none");
        want(phone, "mentions").expect(204);
        assertThat(wished(guest).path("rooms").path(room).asString()).isEqualTo("mentions");
        want(phone, "all").expect(204);
        assertThat(wished(guest).path("rooms").has(room)).isFalse();
        assertThat(wished(host).path("rooms").has(room)).isFalse();
    }

    @Test
    void onlyAMemberWantsSomethingOfARoom() {
        assertThat(want(Guest.signedIn("outsider", House.first()), "none")
                        .expect(404)
                        .problem())
                .isEqualTo("not-found");
        assertThat(want(guest, "louder").expect(400).problem()).isEqualTo("invalid");
    }

    @Test
    void whoLeavesAndComesBackBeginsAnew() {
        want(guest, "none").expect(204);
        host.delete("/api/rooms/" + room + "/members/" + guest.id()).expect(204);
        host.invite(room, guest);
        assertThat(wished(guest).path("rooms").has(room)).isFalse();
    }

    @Test
    void quietHoursAreKeptUntilTheyAreTakenBack() {
        assertThat(wished(guest).path("quiet").isNull()).isTrue();
        try (var here = guest.socket().subscribe("me", "/user/queue/events")) {
            beQuiet("22:00", "07:30", "Asia/Seoul").expect(204);
            here.await(frame -> frame.body().equals("{\"type\":\"alarms\"}"));
        }
        beQuiet("23:00", "07:30", "Asia/Seoul").expect(204);
        var quiet = wished(guest).path("quiet");
        assertThat(quiet.path("from").asString()).isEqualTo("23:00");
        assertThat(quiet.path("until").asString()).isEqualTo("07:30");
        assertThat(quiet.path("zone").asString()).isEqualTo("Asia/Seoul");
        var none = new HashMap<String, @Nullable Object>();
        none.put("quiet", null);
        guest.put("/api/alarms", none).expect(204);
        assertThat(wished(guest).path("quiet").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"25:00, 07:00, Asia/Seoul", "22:00, 7, Asia/Seoul", "22:00, 07:00, Seoul", "22:00, 07:00, UTC+9"})
    void hoursThatNoClockShowsAreRefused(String from, String until, String zone) {
        assertThat(beQuiet(from, until, zone).expect(400).problem()).isEqualTo("invalid");
    }

    private Guest.Answer want(Guest who, String wanted) {
        return who.put("/api/rooms/" + room + "/alarms", Map.of("wanted", wanted));
    }

    private Guest.Answer beQuiet(String from, String until, String zone) {
        return guest.put("/api/alarms", Map.of("quiet", Map.of("from", from, "until", until, "zone", zone)));
    }

    private static JsonNode wished(Guest who) {
        return who.get("/api/alarms").expect(200).json();
    }
}
