package io.clientele.api.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTests {

    @Test
    void leavesOutNobodyAndNeverOneAlone() {
        for (var size = 0; size < 8; size++) {
            for (var most = 0; most < 8; most++) {
                var order = IntStream.range(0, size).boxed().toList();

                var listing = Listing.of(order, most);

                assertThat(listing.shown())
                        .isEqualTo(order.subList(0, size - listing.others()))
                        .hasSizeLessThanOrEqualTo(most + 1);
                assertThat(listing.others()).isNotNegative().isNotEqualTo(1);
            }
        }
    }

    @Test
    void showsAllWhenNothingIsSaid() {
        assertThat(Listing.of(List.of(1, 2), Integer.MAX_VALUE).others()).isZero();
    }
}
