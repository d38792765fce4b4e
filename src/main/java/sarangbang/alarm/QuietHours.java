package sarangbang.alarm;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of every day in which somebody is not to be disturbed, by the clock of where they are. They may go past midnight;
 * those that begin when they end are the whole day.
 */
record QuietHours(
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime until,
        @NotNull ZoneId zone) {

    boolean cover(Instant moment) {
        var time = moment.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
