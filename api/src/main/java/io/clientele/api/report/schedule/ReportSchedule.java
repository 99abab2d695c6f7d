package io.clientele.api.report.schedule;

import io.clientele.api.access.Caller;
import io.clientele.api.job.Job;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.letter.Delivery;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A report that is made again and again and sent by mail.
 *
 * @param formats one after another, with commas between
 * @param chosenPeriod as the input, in JSON; null is the last twelve whole months that have sales
 * @param segments opaque ids with commas between; null is all
 * @param parameters of the kind by name, in JSON; null is none
 * @param recipients addresses, a line each
 * @param stopCode why it was switched off by itself; null unless it was
 */
@Table("report_schedule")
record ReportSchedule(
        @Id @Nullable Integer id,
        String name,
        ReportKind kind,
        String formats,
        Language language,
        @Nullable String chosenPeriod,
        @Nullable String segments,
        String membership,
        @Nullable String parameters,
        String cron,
        String zone,
        String recipients,
        Delivery delivery,
        boolean enabled,
        @Nullable String stopCode,
        @Nullable String stopMessage,
        @Nullable Instant nextRunAt,
        int ownerId,
        String ownerName,
        Instant createdAt,
        Instant updatedAt,
        @Version @Nullable Long version) {

    static final String TYPE = "ReportSchedule";

    /** The number of one that has been saved. */
    int number() {
        return Objects.requireNonNull(id);
    }

    List<Format> files() {
        return Arrays.stream(formats.split(",")).map(Format::valueOf).toList();
    }

    List<String> segmentIds() {
        return segments == null ? List.of() : List.of(segments.split(","));
    }

    List<String> addresses() {
        return List.of(recipients.split("\n"));
    }

    Job.@Nullable Failure stopped() {
        return stopCode == null ? null : new Job.Failure(stopCode, String.valueOf(stopMessage));
    }

    /** This definition as the next state of one that is there. */
    ReportSchedule instead(ReportSchedule before, Instant now) {
        return with(before.id(), before.ownerId(), before.ownerName(), before.createdAt(), now, before.version());
    }

    /** This definition as a new one. */
    ReportSchedule ownedBy(Caller owner, Instant now) {
        return with(null, owner.account(), owner.username(), now, now, null);
    }

    private ReportSchedule with(
            @Nullable Integer number, int owner, String username, Instant made, Instant changed, @Nullable Long seen) {
        return new ReportSchedule(
                number,
                name,
                kind,
                formats,
                language,
                chosenPeriod,
                segments,
                membership,
                parameters,
                cron,
                zone,
                recipients,
                delivery,
                enabled,
                null,
                null,
                nextRunAt,
                owner,
                username,
                made,
                changed,
                seen);
    }
}
