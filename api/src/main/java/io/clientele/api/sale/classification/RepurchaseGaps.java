package io.clientele.api.sale.classification;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.classification.stage.PurchaseDays;
import io.clientele.api.sale.classification.stage.Stages;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** How long clients take to buy again, as of the snapshot of the thread that asks. */
@Component
public class RepurchaseGaps {

    private final AskedClients asked;

    RepurchaseGaps(AskedClients asked) {
        this.asked = asked;
    }

    /**
     * Twice the own median gap in days of each of these clients who has one: who bought on three days at least, up to a day. In
     * no order that means anything.
     */
    public int[] twiceMedians(LocalDate businessDate, RoaringBitmap clients) {
        var slices = Stages.upTo(businessDate, asked.sheet());
        var gaps = IntStream.builder();
        for (var range : ClientRange.of(clients)) {
            var days = new PurchaseDays(slices, range);
            for (var client : range.members(clients)) {
                if (days.hasMedianGap(client)) {
                    gaps.add(days.twiceMedianGap(client));
                }
            }
        }
        return gaps.build().toArray();
    }
}
