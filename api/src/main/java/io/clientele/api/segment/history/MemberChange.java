package io.clientele.api.segment.history;

import io.clientele.api.client.Client;
import io.clientele.api.segment.membership.version.Cause;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A client's coming into a segment or leaving it.
 *
 * @param place names it among the changes of its segment, for cursors
 * @param version that shows it first
 */
record MemberChange(
        Client client,
        MemberChangeKind kind,
        ChangePlace place,
        int version,
        LocalDate businessDate,
        Cause cause,
        Instant publishedAt) {}
