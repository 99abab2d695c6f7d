package io.clientele.api.analysis.lifetime;

import io.clientele.api.analysis.lifetime.LifetimeValue.OfSegment;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.SegmentMembers;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers what clients are worth, in the snapshot of this thread. */
@Component
class LifetimeValues {

    private static final int MOST_YEARS = 30;

    private final SaleColumns columns;
    private final SegmentMembers segmentMembers;
    private final Universe universe;

    LifetimeValues(SaleColumns columns, SegmentMembers segmentMembers, Universe universe) {
        this.columns = columns;
        this.segmentMembers = segmentMembers;
        this.universe = universe;
    }

    /**
     * Of the clients in the scope, whose period is that of the usual year.
     *
     * @param discount a year, 0 to 1
     * @param horizon 1 to 30 years
     * @throws Problem {@code BAD_THRESHOLDS}
     */
    LifetimeValue of(Scope scope, BigDecimal discount, int horizon) {
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) > 0 || horizon < 1 || horizon > MOST_YEARS) {
            throw new Problem(
                    "BAD_THRESHOLDS",
                    "The discount lies between 0 and 100 percent, and 1 to %d years are told.".formatted(MOST_YEARS));
        }
        var clients = scope.among(universe.all());
        var lives = Lives.of(
                columns.at(scope.asOf()), scope.period(), clients, scope.asOf().businessDate());
        var members = segmentMembers.of(scope.segments(), scope.membership());
        var bySegment = IntStream.range(0, members.size())
                .mapToObj(at ->
                        new OfSegment(scope.segments().get(at), lives.of(RoaringBitmap.and(members.get(at), clients))))
                .toList();
        return new LifetimeValue(scope, discount, horizon, lives.of(clients), bySegment);
    }
}
