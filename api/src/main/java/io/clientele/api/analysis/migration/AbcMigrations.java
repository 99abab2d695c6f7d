package io.clientele.api.analysis.migration;

import io.clientele.api.analysis.classes.Classes;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;
import java.util.LinkedHashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers how importance changed between two periods; classes are found on the whole base, clients counted of the scope. */
@Component
public class AbcMigrations {

    private final Classes classes;
    private final Universe universe;
    private final SaleColumns columns;

    AbcMigrations(Classes classes, Universe universe, SaleColumns columns) {
        this.classes = classes;
        this.universe = universe;
        this.columns = columns;
    }

    /**
     * Of the clients of two scopes that differ by their periods alone.
     *
     * @throws io.clientele.api.firm.Problem PERIODS_OVERLAP, BAD_THRESHOLDS
     */
    public AbcMigrationAnswer of(Scope before, Scope after, Metric metric, AbcRule rule) {
        var periods = new TwoPeriods(before.period(), after.period());
        var sheet = columns.at(after.asOf());
        var clients = after.among(universe.all());
        var from = classed(before, metric, rule);
        from.put(AbcPlace.NEW, periods.newcomers(sheet, clients));
        var to = classed(after, metric, rule);
        to.put(AbcPlace.LOST, periods.gone(sheet, clients));
        var migration = Migration.of(
                Migration.partition(from, clients, AbcPlace.NONE),
                Migration.partition(to, clients, AbcPlace.NONE),
                sheet,
                periods);
        return new AbcMigrationAnswer(after, before.period(), metric, rule, migration);
    }

    private Map<AbcPlace, RoaringBitmap> classed(Scope scope, Metric metric, AbcRule rule) {
        var result = classes.abc(scope, metric, rule).result();
        var sets = new LinkedHashMap<AbcPlace, RoaringBitmap>();
        for (var letter : AbcClass.values()) {
            sets.put(AbcPlace.of(letter), result.clients(letter));
        }
        return sets;
    }
}
