package io.clientele.api.analysis.dynamics;

import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.ChosenSegments;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DynamicsController {

    private final Dynamics dynamics;
    private final ChosenSegments chosen;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;
    private final Firm firm;

    DynamicsController(
            Dynamics dynamics, ChosenSegments chosen, UsualPeriod usualPeriod, Snapshots snapshots, Firm firm) {
        this.dynamics = dynamics;
        this.chosen = chosen;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    DynamicsAnswer segmentDynamics(
            @Argument @Nullable PeriodInput period,
            @Argument @Nullable List<String> segments,
            @Argument @Nullable CalendarUnit step) {
        var days = period == null
                ? usualPeriod.get()
                : period.on(snapshots.current().businessDate());
        return dynamics.of(
                segments == null ? chosen.all() : chosen.of(segments, 1),
                days,
                Objects.requireNonNullElse(step, CalendarUnit.MONTH));
    }

    @SchemaMapping(typeName = "SegmentStep")
    Money enteredRevenue(SegmentStep step) {
        return firm.money(step.enteredRevenue());
    }

    @SchemaMapping(typeName = "SegmentStep")
    Money lostRevenue(SegmentStep step) {
        return firm.money(step.lostRevenue());
    }
}
