package io.clientele.api.segment.overlap;

import io.clientele.api.Api;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Six segments of a random base, and how they are laid over each other through the door. */
abstract class LaidOver {

    static final String PERIOD =
            "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());

    final RandomBase base = new RandomBase(17);
    final SegmentTestData segments;
    List<String> ids = List.of();

    LaidOver(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
    }

    Answer overlap(List<String> asked, String fields) {
        return segments.ask("{ segmentOverlap(segments: %s, %s) { %s } }"
                .formatted(SegmentTestData.literal(asked.toArray(String[]::new)), PERIOD, fields));
    }
}
