package io.clientele.api.segment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A named group of clients.
 *
 * @param nameKey tells two names equal
 * @param rule canonical text that names other segments by number; null for a list without a rule
 * @param priority a total order with {@code importance}: smaller wins, then the smaller number
 * @param includeInactive whether inactive clients may be members
 * @param familyId the family it is one of; null for a segment of its own
 * @param familyValue what its members have in the family; null for the family's others
 * @param cron when a PERIODIC segment is formed, in {@code zone}; null by the button only
 * @param version raised by each change of the definition
 */
@Table("segment")
public record Segment(
        @Id @Nullable Integer id,
        String name,
        String nameKey,
        @Nullable String description,
        Forming forming,
        @Nullable String rule,
        Importance importance,
        int priority,
        boolean includeInactive,
        @Nullable String cron,
        @Nullable String zone,
        @Nullable Instant nextRefreshAt,
        @Nullable Integer familyId,
        @Nullable String familyValue,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Version @Nullable Long version) {

    public static final String TYPE = "Segment";

    /** Those that win first. */
    public static final Comparator<Segment> BY_FORCE = Comparator.comparing(Segment::importance)
            .thenComparing(Segment::priority)
            .thenComparing(Segment::number);

    /** Whether it is one of a family, whose definition and members then are the family's. */
    public boolean inFamily() {
        return familyId != null;
    }

    /** The number of a segment that has been saved. */
    public int number() {
        return Objects.requireNonNull(id);
    }
}
