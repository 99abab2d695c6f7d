package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.ClientPages;
import io.clientele.api.analysis.scope.ClientRow;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Client;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.Page;
import io.clientele.api.sale.classification.stage.LifeStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StrayedController {

    record StageCount(LifeStage stage, int clients) {}

    record Row(
            Client client,
            LifeStage stage,
            LocalDate lastPurchaseOn,
            int daysSince,
            @Nullable BigDecimal medianGap,
            int orders,
            Money revenue)
            implements ClientRow {}

    private final StrayedClients strayed;
    private final Scopes scopes;
    private final ClientPages pages;
    private final Firm firm;

    StrayedController(StrayedClients strayed, Scopes scopes, ClientPages pages, Firm firm) {
        this.strayed = strayed;
        this.scopes = scopes;
        this.pages = pages;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    Strayed lostAndSleeping(
            @Arguments ScopeInput scope, @Argument @Nullable Integer oneTime, @Argument @Nullable Integer lostMonths) {
        return strayed.of(scopes.of(scope), StageThresholds.of(oneTime, lostMonths));
    }

    @SchemaMapping(typeName = "LostAndSleeping")
    List<StageCount> stages(Strayed answer) {
        return Arrays.stream(LifeStage.values())
                .map(stage -> new StageCount(stage, answer.counts().getOrDefault(stage, 0)))
                .toList();
    }

    @SchemaMapping(typeName = "LostAndSleeping")
    Page<Row> clients(
            Strayed answer,
            @Argument @Nullable LifeStage stage,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return pages.page("strayed/" + stage, answer.at(stage), first, after, client -> row(answer, client));
    }

    private Row row(Strayed answer, Client client) {
        var buying = answer.stages().buying(client.id());
        var last = Objects.requireNonNull(buying.last());
        return new Row(
                client,
                Objects.requireNonNull(answer.stages().of(client.id())),
                last,
                Math.toIntExact(ChronoUnit.DAYS.between(last, answer.getAsOf().businessDate())),
                buying.medianGap(),
                buying.orders(),
                firm.money(answer.revenue(client.id())));
    }
}
