package io.clientele.api.sale.classification.card;

import io.clientele.api.client.Client;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.sale.classification.ClientClasses;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.RfmScores;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** All clients are classed in one pass, which is kept, so that one client of a page costs as little as another. */
@Controller
class ClientClassController {

    private final ClientClasses classes;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;

    ClientClassController(ClientClasses classes, UsualPeriod usualPeriod, Snapshots snapshots) {
        this.classes = classes;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
    }

    @SchemaMapping
    @Nullable
    AbcClass abcClass(Client client, @Argument @Nullable PeriodInput period, @Argument @Nullable Metric metric) {
        return classes.abc(of(period), Objects.requireNonNullElse(metric, Metric.REVENUE), AbcRule.DEFAULT)
                .of(client.id());
    }

    @SchemaMapping
    @Nullable
    XyzClass xyzClass(Client client, @Argument @Nullable PeriodInput period, @Argument @Nullable Metric metric) {
        return classes.xyz(of(period), Objects.requireNonNullElse(metric, Metric.ORDERS), XyzRule.DEFAULT)
                .of(client.id());
    }

    @SchemaMapping
    @Nullable
    RfmScores rfm(Client client, @Argument @Nullable PeriodInput period) {
        return classes.rfm(of(period), snapshots.current().businessDate()).of(client.id());
    }

    private Period of(@Nullable PeriodInput period) {
        return period == null
                ? usualPeriod.get()
                : period.on(snapshots.current().businessDate());
    }
}
