package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.ClientPages;
import io.clientele.api.analysis.scope.ClientRow;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Client;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.Page;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.rfm.RfmThresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RfmController {

    record Row(
            Client client,
            RfmGroup group,
            int recency,
            int frequency,
            int monetary,
            int daysSinceLast,
            long orders,
            Money revenue)
            implements ClientRow {}

    private final Classes classes;
    private final Scopes scopes;
    private final ClientPages pages;
    private final Firm firm;

    RfmController(Classes classes, Scopes scopes, ClientPages pages, Firm firm) {
        this.classes = classes;
        this.scopes = scopes;
        this.pages = pages;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    RfmAnswer rfm(@Arguments ScopeInput scope, @Arguments RfmOptions options) {
        return classes.rfm(scopes.of(scope), options.rule());
    }

    @SchemaMapping(typeName = "Rfm")
    List<Integer> recencyDays(RfmAnswer answer) {
        return answer.rule().days();
    }

    @SchemaMapping(typeName = "Rfm")
    List<Integer> orders(RfmAnswer answer) {
        return answer.rule().orders();
    }

    @SchemaMapping(typeName = "Rfm")
    List<BigDecimal> revenue(RfmAnswer answer) {
        return answer.rule().revenue();
    }

    @SchemaMapping(typeName = "Rfm", field = "groups")
    List<RfmAnswer.Group> groups(RfmAnswer answer) {
        return answer.groups();
    }

    /** Nothing for who sees only some clients: it would tell him figures of others. */
    @SchemaMapping(typeName = "Rfm")
    @Nullable
    RfmThresholds thresholds(RfmAnswer answer) {
        return answer.isPartial() ? null : answer.result().thresholds();
    }

    @SchemaMapping(typeName = "RfmGroupSummary")
    Money revenue(RfmAnswer.Group group) {
        return new Money(group.revenue(), firm.currency());
    }

    @SchemaMapping(typeName = "Rfm", field = "clients")
    Page<Row> rows(
            RfmAnswer answer,
            @Argument @Nullable RfmGroup group,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var order = group == null
                ? answer.inOrder()
                : answer.clients(group).stream().boxed().toList();
        return pages.page("rfm/" + group, order, first, after, client -> row(answer, client));
    }

    private Row row(RfmAnswer answer, Client client) {
        var figures = Objects.requireNonNull(answer.result().figures(client.id()));
        var scores = figures.scores();
        return new Row(
                client,
                scores.group(),
                scores.recency(),
                scores.frequency(),
                scores.monetary(),
                figures.days(),
                figures.orders(),
                new Money(figures.revenue(), firm.currency()));
    }
}
