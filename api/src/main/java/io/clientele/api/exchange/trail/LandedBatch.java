package io.clientele.api.exchange.trail;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an import landed.
 *
 * @param created rows of the file that made something new
 * @param changed rows that changed what was known
 * @param reached how far it came
 * @param followed whether what became of each thing is kept
 * @param undoneAt null while it stands
 */
record LandedBatch(
        long created,
        long changed,
        Mark reached,
        boolean followed,
        @Nullable LocalDateTime undoneAt) {}
