package io.clientele.api.segment.rule.answer;

import io.clientele.api.segment.rule.Criterion;
import java.time.LocalDate;
import org.roaringbitmap.RoaringBitmap;

/** Answers the criteria of rules, each from its room. */
public interface Leaves {

    /** The clients for whom the criterion is true on this business date; whoever asks never changes the bitmap. */
    RoaringBitmap clientsWho(Criterion criterion, LocalDate businessDate);
}
