package io.clientele.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Time stands still until a test moves it. */
@Component
@Primary
public class SettableClock extends Clock {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private volatile Instant now = noon(TODAY);

    public void set(LocalDate day) {
        now = noon(day);
    }

    /** As when somebody sets a server's clock. */
    public void move(Duration by) {
        now = now.plus(by);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
