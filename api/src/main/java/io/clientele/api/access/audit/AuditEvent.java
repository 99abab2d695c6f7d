package io.clientele.api.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param username as it was then
 * @param action a word of the code, such as {@code segment.delete}
 * @param subject what it was done to
 */
record AuditEvent(
        long number,
        Instant at,
        String username,
        String action,
        @Nullable String subject,
        @Nullable String detail) {

    static final String TYPE = "AuditEvent";
}
