package io.clientele.api.interaction.change;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When something happened.
 *
 * @param at in UTC
 * @param onDay in the firm's zone
 */
record Moment(LocalDateTime at, LocalDate onDay) {

    /** A time that the clocks of a zone showed. */
    static Moment of(LocalDateTime shown, ZoneId zone) {
        var moment = shown.atZone(zone);
        return new Moment(LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC), moment.toLocalDate());
    }
}
