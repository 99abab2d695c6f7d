package io.clientele.api.exchange.commerceml.segments;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of segments and classes, written from its beginning to its end and never whole in memory. */
interface SegmentsFile {

    /** @param classes the period that classes are of */
    void begin(AsOf asOf, String source, Period classes) throws IOException;

    /**
     * Begins a segment; its members follow.
     *
     * @param problem why it cannot be answered now; it then has no members
     */
    void segment(Segment segment, @Nullable Problem problem) throws IOException;

    /** A member of the segment begun last, by its external id. */
    void member(Segment segment, String client) throws IOException;

    /** A client with its classes; no segment follows. */
    void client(String client, Classes classes) throws IOException;

    /** Ends the file; one that has no end broke off. */
    void end() throws IOException;

    /**
     * What a client is by what it bought; each null when it bought too little to be of a class.
     *
     * @param rfm three digits, recency first, 5 is best
     */
    record Classes(
            @Nullable String abc,
            @Nullable String xyz,
            @Nullable String rfm,
            @Nullable String group) {

        boolean isAny() {
            return abc != null || xyz != null || rfm != null;
        }
    }
}
