package io.clientele.api.exchange.batch;

import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in, or is.
 *
 * @param startedBy username; null when the firm itself did it, or the account is gone
 * @param counts null until it is known what came of it
 */
record ImportBatch(
        Job job,
        ImportRequest request,
        @Nullable String startedBy,
        @Nullable ImportSummary counts) {}
