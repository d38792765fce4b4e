package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource({
        // Past midnight. In Seoul it is nine hours later.
        "22:00, 07:00, 2026-03-02T12:59:59Z, false",
        "22:00, 07:00, 2026-03-02T13:00:00Z, true",
        "22:00, 07:00, 2026-03-02T21:59:59Z, true",
        "22:00, 07:00, 2026-03-02T22:00:00Z, false",
        // Within a day.
        "12:00, 13:00, 2026-03-02T02:59:00Z, false",
        "12:00, 13:00, 2026-03-02T03:00:00Z, true",
        "12:00, 13:00, 2026-03-02T04:00:00Z, false",
        // The whole of it.
        "08:00, 08:00, 2026-03-02T03:00:00Z, true",
    })
    void goByTheClockOfWhereSomebodyIs(LocalTime from, LocalTime until, Instant moment, boolean quiet) {
        assertThat(new QuietHours(from, until, SEOUL).cover(moment)).isEqualTo(quiet);
    }
}
