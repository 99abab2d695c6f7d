package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.ClientPages;
import io.clientele.api.analysis.scope.ClientRow;
import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Client;
import io.clientele.api.graphql.Page;
import io.clientele.api.sale.classification.metric.Metric;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ParetoController {

    private static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(80);

    /** @param rank from 1 */
    record Row(
            Client client,
            int rank,
            BigDecimal value,
            @Nullable BigDecimal share,
            @Nullable BigDecimal cumulativeShare) implements ClientRow {}

    private final Classes classes;
    private final Scopes scopes;
    private final ClientPages pages;

    ParetoController(Classes classes, Scopes scopes, ClientPages pages) {
        this.classes = classes;
        this.scopes = scopes;
        this.pages = pages;
    }

    @SchemaMapping(typeName = "Analysis")
    ParetoAnswer pareto(
            @Arguments ScopeInput scope, @Argument @Nullable Metric metric, @Argument @Nullable BigDecimal share) {
        return classes.pareto(
                scopes.of(scope),
                Objects.requireNonNullElse(metric, Metric.MARGIN),
                Objects.requireNonNullElse(share, USUAL_PERCENT).movePointLeft(2));
    }

    @SchemaMapping(typeName = "Pareto")
    BigDecimal share(ParetoAnswer answer) {
        return Percent.of(answer.share());
    }

    @SchemaMapping(typeName = "Pareto")
    int bringers(ParetoAnswer answer) {
        return answer.pareto().bringers();
    }

    @SchemaMapping(typeName = "Pareto")
    @Nullable
    BigDecimal percentOfClients(ParetoAnswer answer) {
        return answer.pareto().percentOfClients();
    }

    @SchemaMapping(typeName = "Pareto")
    BigDecimal total(ParetoAnswer answer) {
        return answer.pareto().total();
    }

    @SchemaMapping(typeName = "Pareto")
    BigDecimal lossTotal(ParetoAnswer answer) {
        return answer.pareto().losses();
    }

    @SchemaMapping(typeName = "Pareto")
    Page<Row> clients(ParetoAnswer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var pareto = answer.pareto();
        var gains = pareto.order().subList(0, pareto.firstLoss());
        return pages.placed("pareto", gains, first, after, (client, place) -> row(pareto, client, place));
    }

    @SchemaMapping(typeName = "Pareto")
    Page<Row> losses(ParetoAnswer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var pareto = answer.pareto();
        var order = pareto.order();
        var losses = order.subList(pareto.firstLoss(), order.size()).reversed();
        return pages.placed(
                "losses", losses, first, after, (client, place) -> row(pareto, client, order.size() - 1 - place));
    }

    private static Row row(Pareto pareto, Client client, int at) {
        var value = pareto.values().get(at);
        return new Row(
                client,
                at + 1,
                value,
                Percent.of(value.max(BigDecimal.ZERO), pareto.total()),
                Percent.of(pareto.cumulative().get(at), pareto.total()));
    }
}
