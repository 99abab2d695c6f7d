package io.clientele.api.analysis.migration;

import io.clientele.api.analysis.classes.AbcOptions;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.segment.ChosenSegments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MigrationController {

    /** Whom the migration of classes is about. */
    record Whom(@Nullable List<String> segments, MembershipMode.@Nullable Input membership) {

        private ScopeInput in(PeriodInput period) {
            return new ScopeInput(period, segments, membership);
        }
    }

    private final Migrations migrations;
    private final AbcMigrations classes;
    private final ChosenSegments chosen;
    private final Scopes scopes;
    private final Snapshots snapshots;
    private final Firm firm;

    MigrationController(
            Migrations migrations,
            AbcMigrations classes,
            ChosenSegments chosen,
            Scopes scopes,
            Snapshots snapshots,
            Firm firm) {
        this.migrations = migrations;
        this.classes = classes;
        this.chosen = chosen;
        this.scopes = scopes;
        this.snapshots = snapshots;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    MigrationAnswer segmentMigration(
            @Argument PeriodInput from, @Argument PeriodInput to, @Argument @Nullable List<String> segments) {
        var today = snapshots.current().businessDate();
        var asked = segments == null ? chosen.all() : chosen.of(segments, 1);
        return migrations.of(asked, from.on(today), to.on(today));
    }

    @SchemaMapping(typeName = "Analysis")
    AbcMigrationAnswer abcMigration(
            @Argument PeriodInput from,
            @Argument PeriodInput to,
            @Arguments Whom whom,
            @Argument @Nullable Metric metric,
            @Arguments AbcOptions options) {
        return classes.of(
                scopes.of(whom.in(from)),
                scopes.of(whom.in(to)),
                Objects.requireNonNullElse(metric, Metric.REVENUE),
                options.rule());
    }

    @SchemaMapping(typeName = "SegmentMigration")
    List<Migration.Cell<Place>> cells(MigrationAnswer answer) {
        return answer.migration().cells();
    }

    @SchemaMapping(typeName = "AbcMigration")
    List<Migration.Cell<AbcPlace>> cells(AbcMigrationAnswer answer) {
        return answer.migration().cells();
    }

    @SchemaMapping(typeName = "AbcMigration")
    Border border(AbcMigrationAnswer answer) {
        return answer.rule().border();
    }

    @SchemaMapping(typeName = "AbcMigration")
    BigDecimal a(AbcMigrationAnswer answer) {
        return Percent.of(answer.rule().a());
    }

    @SchemaMapping(typeName = "AbcMigration")
    BigDecimal b(AbcMigrationAnswer answer) {
        return Percent.of(answer.rule().b());
    }

    @SchemaMapping(typeName = "MigrationCell")
    Money revenueBefore(Migration.Cell<Place> cell) {
        return firm.money(cell.revenueBefore());
    }

    @SchemaMapping(typeName = "MigrationCell")
    Money revenueAfter(Migration.Cell<Place> cell) {
        return firm.money(cell.revenueAfter());
    }

    @SchemaMapping(typeName = "AbcMigrationCell", field = "revenueBefore")
    Money classedBefore(Migration.Cell<AbcPlace> cell) {
        return firm.money(cell.revenueBefore());
    }

    @SchemaMapping(typeName = "AbcMigrationCell", field = "revenueAfter")
    Money classedAfter(Migration.Cell<AbcPlace> cell) {
        return firm.money(cell.revenueAfter());
    }
}
