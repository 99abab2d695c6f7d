package io.clientele.api.firm;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Says what day it is for the firm. */
@Component
public class BusinessCalendar {

    private final Clock clock;
    private final Firm firm;

    BusinessCalendar(Clock clock, Firm firm) {
        this.clock = clock;
        this.firm = firm;
    }

    /** The business date: today in the firm's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), firm.zone());
    }

    public Instant now() {
        return clock.instant();
    }
}
