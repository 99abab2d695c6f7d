package io.clientele.api.receivable.list;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.Ratio;
import io.clientele.api.receivable.settlement.Ageing;
import io.clientele.api.receivable.settlement.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes, as the schema tells it.
 *
 * @param creditLimit null is no limit on his card
 * @param limitShare the debt in percent of a limit above zero
 */
record ClientDebt(
        Money total,
        Money overdue,
        int maxOverdueDays,
        Money advance,
        @Nullable Money creditLimit,
        @Nullable BigDecimal limitShare,
        List<Bucket> ageing,
        @Nullable LocalDate lastPaymentOn,
        AsOf asOf) {

    /** A part of the debt by how long it has been overdue; null bounds are open, and both are for what is not due. */
    record Bucket(@Nullable Integer fromDays, @Nullable Integer toDays, Money amount) {}

    static ClientDebt of(Settlement settlement, @Nullable BigDecimal limit, Firm firm, AsOf asOf) {
        var debt = settlement.debt();
        return new ClientDebt(
                firm.money(debt),
                firm.money(settlement.overdue(0)),
                settlement.mostOverdueDays(),
                firm.money(settlement.advance()),
                limit == null ? null : new Money(limit, firm.currency()),
                limit == null || limit.signum() <= 0 ? null : Ratio.percent(Money.decimal(debt), limit),
                buckets(settlement.ageing(), firm),
                settlement.lastPaymentOn(),
                asOf);
    }

    private static List<Bucket> buckets(Ageing ageing, Firm firm) {
        return ageing.buckets().stream()
                .map(bucket -> new Bucket(bucket.fromDays(), bucket.toDays(), firm.money(bucket.amount())))
                .toList();
    }
}
