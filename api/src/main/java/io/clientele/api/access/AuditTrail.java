package io.clientele.api.access;

import io.clientele.api.firm.BusinessCalendar;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done by whom: changes of segments and accounts, imports, downloads. Only ever added to. */
@Component
public class AuditTrail {

    private static final int DETAIL = 16_000;

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    AuditTrail(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Adds an event, in the transaction under way if there is one. */
    public void record(Caller caller, String action, @Nullable String subject, @Nullable String detail) {
        jdbc.sql("insert into audit_event (at, username, action, subject, detail) values (?, ?, ?, ?, ?)")
                .param(LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC))
                .param(caller.username())
                .param(action)
                .param(cut(subject, 200))
                .param(cut(detail, DETAIL))
                .update();
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
