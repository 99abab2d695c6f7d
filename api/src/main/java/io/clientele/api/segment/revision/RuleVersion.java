package io.clientele.api.segment.revision;

import io.clientele.api.segment.Forming;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a segment's rule and forming method were from one change on, until the next.
 *
 * @param number the version of the definition that made them so
 * @param rule as stored; null for a list without a rule
 * @param ruleBefore of the version before; null when that had none, and for the first
 */
record RuleVersion(
        long number,
        @Nullable String rule,
        @Nullable String ruleBefore,
        Forming forming,
        String changedBy,
        Instant changedAt) {

    static RuleVersion of(ResultSet row, int index) throws SQLException {
        return new RuleVersion(
                row.getLong("number"),
                row.getString("rule"),
                row.getString("rule_before"),
                Forming.valueOf(row.getString("forming")),
                row.getString("changed_by"),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
