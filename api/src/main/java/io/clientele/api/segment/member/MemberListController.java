package io.clientele.api.segment.member;

import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.ranking.MemberOrder;
import io.clientele.api.segment.ranking.Purchases;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is told of a list of clients and of each client in it, beside the client himself. */
@Controller
class MemberListController {

    private static final String EDGE = "MemberEdge";

    private final SaleColumns columns;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;
    private final Firm firm;

    MemberListController(SaleColumns columns, UsualPeriod usualPeriod, Snapshots snapshots, Firm firm) {
        this.columns = columns;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "MemberConnection")
    MemberStatistics statistics(MemberList list, @Argument @Nullable PeriodInput period) {
        var asOf = snapshots.current();
        var days = period == null ? usualPeriod.get() : period.on(asOf.businessDate());
        return MemberStatistics.of(list.all(), columns.at(asOf), days, firm);
    }

    @SchemaMapping(typeName = EDGE)
    @Nullable
    LocalDate since(MemberList.Member member) {
        return member.place() == null ? null : member.place().since();
    }

    @SchemaMapping(typeName = EDGE)
    @Nullable
    MembershipVia via(MemberList.Member member) {
        return member.place() == null ? null : member.place().via();
    }

    @SchemaMapping(typeName = EDGE)
    Money amount(MemberList.Member member) {
        return firm.money(figure(member, MemberOrder.AMOUNT));
    }

    @SchemaMapping(typeName = EDGE)
    @Nullable
    LocalDate lastPurchase(MemberList.Member member) {
        var day = figure(member, MemberOrder.LAST_PURCHASE);
        return day == Purchases.NEVER ? null : LocalDate.ofEpochDay(day);
    }

    @SchemaMapping(typeName = EDGE)
    Money debt(MemberList.Member member) {
        return firm.money(figure(member, MemberOrder.DEBT));
    }

    private static long figure(MemberList.Member member, MemberOrder by) {
        return member.figures().of(by, member.client().id());
    }
}
