package io.clientele.api.analysis.lifetime;

import io.clientele.api.analysis.lifetime.LifetimeValue.OfSegment;
import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.segment.Segment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class LifetimeController {

    private static final BigDecimal USUAL_DISCOUNT = BigDecimal.valueOf(15);
    private static final int USUAL_YEARS = 5;
    private static final int TIMES_SCALE = 2;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE - 1);

    /** What is told of a segment's clients, or of all there are; the segment is null then. */
    record Row(
            @Nullable Segment segment,
            int clients,
            int buyers,
            Money historical,
            @Nullable Money historicalPerBuyer,
            int active,
            long orders,
            @Nullable Money averageOrder,
            @Nullable BigDecimal ordersPerYear,
            @Nullable BigDecimal marginShare,
            int cohorts,
            int cohortClients,
            @Nullable BigDecimal retention,
            @Nullable Money predicted,
            @Nullable Money predictedWithin) {}

    private final LifetimeValues values;
    private final Scopes scopes;
    private final Firm firm;

    LifetimeController(LifetimeValues values, Scopes scopes, Firm firm) {
        this.values = values;
        this.scopes = scopes;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    LifetimeValue lifetimeValue(
            @Arguments ScopeInput scope, @Argument @Nullable BigDecimal discount, @Argument @Nullable Integer years) {
        return values.of(
                scopes.of(scope),
                Objects.requireNonNullElse(discount, USUAL_DISCOUNT).movePointLeft(2),
                Objects.requireNonNullElse(years, USUAL_YEARS));
    }

    @SchemaMapping(typeName = "LifetimeValue")
    BigDecimal discount(LifetimeValue answer) {
        return Percent.of(answer.discount());
    }

    @SchemaMapping(typeName = "LifetimeValue")
    int years(LifetimeValue answer) {
        return answer.horizon();
    }

    @SchemaMapping(typeName = "LifetimeValue")
    Row all(LifetimeValue answer) {
        return row(answer, null, answer.all());
    }

    @SchemaMapping(typeName = "LifetimeValue")
    List<Row> bySegment(LifetimeValue answer) {
        return answer.bySegment().stream()
                .map((OfSegment one) -> row(answer, one.segment(), one.worth()))
                .toList();
    }

    private Row row(LifetimeValue answer, @Nullable Segment segment, Worth worth) {
        var year = worth.year();
        var kept = worth.cohorts().retention();
        return new Row(
                segment,
                worth.clients(),
                worth.buyers(),
                firm.money(worth.historical()),
                money(share(worth.historical(), BigDecimal.valueOf(worth.buyers()))),
                year.active(),
                year.orders(),
                money(share(year.revenue(), BigDecimal.valueOf(year.orders()))),
                times(share(year.orders(), BigDecimal.valueOf(year.active()).multiply(answer.years()))),
                Percent.of(year.margin(), year.revenue()),
                worth.cohorts().months(),
                worth.cohorts().clients(),
                kept == null ? null : Percent.of(kept),
                money(answer.predicted(worth)),
                money(answer.predictedWithin(worth)));
    }

    private static @Nullable BigDecimal share(long whole, BigDecimal among) {
        return among.signum() == 0 ? null : BigDecimal.valueOf(whole).divide(among, MathContext.DECIMAL128);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal times) {
        return times == null ? null : times.setScale(TIMES_SCALE, RoundingMode.HALF_UP);
    }

    /** What is beyond all amounts there can be has no end. */
    private @Nullable Money money(@Nullable BigDecimal tenThousandths) {
        return tenThousandths == null || tenThousandths.abs().compareTo(MOST) > 0
                ? null
                : firm.money(tenThousandths.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
