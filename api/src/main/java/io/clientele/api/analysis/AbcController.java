package io.clientele.api.analysis;

import io.clientele.api.access.Callers;
import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.Universe;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.sale.classification.Abc;
import io.clientele.api.sale.classification.AbcClass;
import io.clientele.api.sale.classification.AbcResult;
import io.clientele.api.sale.classification.AbcRule;
import io.clientele.api.sale.classification.AbcRule.Border;
import io.clientele.api.sale.classification.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AbcController {

    /** Where {@code analysis} begins; its fields are the answers. */
    record Analysis() {}

    record AbcAnswer(
            Period period,
            Metric metric,
            Border border,
            BigDecimal a,
            BigDecimal b,
            AbcResult result,
            RoaringBitmap seen,
            AsOf asOf,
            boolean partial) {}

    /** A class without a name is that of clients without sales; `class` is no name for a component. */
    record ClassSummary(
            @Nullable AbcClass letter,
            int clients,
            BigDecimal value,
            @Nullable BigDecimal share) {}

    record Row(
            Client client,
            BigDecimal value,
            @Nullable BigDecimal share,
            @Nullable BigDecimal cumulativeShare,
            AbcClass letter) {}

    private static final int PERCENT_SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String LIST = "abc";

    private final SaleColumns columns;
    private final UsualPeriod usualPeriod;
    private final Universe universe;
    private final Clients clients;
    private final VisibleClients visible;
    private final Callers callers;
    private final Snapshots snapshots;
    private final Cursors cursors;

    AbcController(
            SaleColumns columns,
            UsualPeriod usualPeriod,
            Universe universe,
            Clients clients,
            VisibleClients visible,
            Callers callers,
            Snapshots snapshots,
            Cursors cursors) {
        this.columns = columns;
        this.usualPeriod = usualPeriod;
        this.universe = universe;
        this.clients = clients;
        this.visible = visible;
        this.callers = callers;
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    @QueryMapping
    Analysis analysis() {
        return new Analysis();
    }

    @SchemaMapping
    AbcAnswer abc(
            Analysis analysis,
            @Argument @Nullable PeriodInput period,
            @Argument @Nullable Metric metric,
            @Argument @Nullable BigDecimal a,
            @Argument @Nullable BigDecimal b,
            @Argument @Nullable Border border) {
        var asOf = snapshots.current();
        var days = period == null ? usualPeriod.get() : period.on(asOf.businessDate());
        var rule = new AbcRule(
                share(a, AbcRule.DEFAULT.a()),
                share(b, AbcRule.DEFAULT.b()),
                Objects.requireNonNullElse(border, Border.BEFORE));
        var ranked = Objects.requireNonNullElse(metric, Metric.REVENUE);
        var all = universe.all();
        var result = Abc.classify(columns.at(asOf), days, ranked, rule, all);
        var mask = visible.of(callers.current());
        return new AbcAnswer(
                days,
                ranked,
                rule.border(),
                percent(rule.a()),
                percent(rule.b()),
                result,
                mask == null ? all : RoaringBitmap.and(all, mask),
                asOf,
                mask != null);
    }

    @SchemaMapping(typeName = "Abc")
    List<ClassSummary> classes(AbcAnswer answer) {
        return answer.result().summary(answer.seen()).stream()
                .map(summary -> new ClassSummary(
                        summary.abcClass(), summary.clients(), summary.metric(), told(answer, summary.share())))
                .toList();
    }

    /** Whoever sees only some clients could reckon the company's total from a share of it. */
    private static @Nullable BigDecimal told(AbcAnswer answer, BigDecimal share) {
        return answer.partial() ? null : percent(share);
    }

    @SchemaMapping(typeName = "Abc", field = "clients")
    Page<Row> rows(AbcAnswer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var paging = Paging.of(first, after, null, null);
        var order = answer.result().inOrder(answer.seen());
        var start = paging.cursor() == null ? 0 : after(order, cursors.position(LIST, paging.cursor()));
        var ids = order.subList(start, Math.min(order.size(), start + paging.size() + 1));
        return Page.of(
                paging,
                rows(answer, ids),
                row -> cursors.of(LIST, String.valueOf(row.client().id())),
                order::size);
    }

    @SchemaMapping(typeName = "AbcClassSummary", field = "class")
    @Nullable
    AbcClass letter(ClassSummary summary) {
        return summary.letter();
    }

    @SchemaMapping(typeName = "AbcRow", field = "class")
    AbcClass letter(Row row) {
        return row.letter();
    }

    private List<Row> rows(AbcAnswer answer, List<Integer> ids) {
        Map<Integer, Client> found =
                clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        var result = answer.result();
        return ids.stream()
                .map(id -> new Row(
                        Objects.requireNonNull(found.get(id)),
                        result.metric(id),
                        told(answer, result.share(id)),
                        told(answer, result.cumulativeShare(id)),
                        Objects.requireNonNull(result.of(id))))
                .toList();
    }

    private static int after(List<Integer> order, String position) {
        var at = order.indexOf(Integer.valueOf(position));
        if (at < 0) {
            throw new Problem("BAD_CURSOR", "The client that the cursor stands for is no longer in the list.");
        }
        return at + 1;
    }

    private static BigDecimal share(@Nullable BigDecimal percent, BigDecimal otherwise) {
        return percent == null ? otherwise : percent.movePointLeft(2);
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(PERCENT_SCALE, RoundingMode.HALF_UP);
    }
}
