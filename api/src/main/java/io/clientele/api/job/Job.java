package io.clientele.api.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param number in the database; callers see an opaque id
 * @param account who started it; he and administrators alone may see it
 * @param parameters as JSON
 * @param done of the total, in the units of the kind of work; the total is null until it is known
 * @param summary what came of it, as JSON
 */
public record Job(
        long number,
        String kind,
        JobStatus status,
        @Nullable Integer account,
        String parameters,
        long done,
        @Nullable Long total,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Failure error,
        @Nullable String summary,
        @Nullable Result result) {

    /** Why it failed: a stable code and a sentence. */
    public record Failure(String code, String message) {}

    /**
     * A file that the work made.
     *
     * @param file its name on disk
     * @param name as a caller saves it
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal
     * @param rows of data in it
     */
    public record Result(String file, String name, long size, String sha256, long rows) {}
}
