package io.clientele.api.segment.family;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.Forming;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A division of all clients (сегментация): one segment per value of an axis and one for all others, which never overlap and sum to
 * the whole.
 *
 * @param nameKey tells two names equal
 * @param axis what it divides by, see {@link Axis#text}
 * @param cron when a PERIODIC family is formed, in {@code zone}; its segments have it too
 * @param most how many values have a segment of their own at most
 * @param language of the names of its segments
 */
@Table("segment_family")
record SegmentFamily(
        @Id @Nullable Integer id,
        String name,
        String nameKey,
        String axis,
        Forming forming,
        @Nullable String cron,
        @Nullable String zone,
        @Column("most_values") int most,
        Language language,
        String createdBy,
        Instant createdAt,
        @Version @Nullable Long version) {

    static final String TYPE = "SegmentFamily";

    /** The number of a family that has been saved. */
    int number() {
        return Objects.requireNonNull(id);
    }

    Axis by() {
        return Axis.stored(axis);
    }
}
