package io.clientele.api.report.clients;

import io.clientele.api.report.clients.AbcXyzContent.Known;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcResult;
import java.math.BigDecimal;
import org.roaringbitmap.RoaringBitmap;

/** What ABC and XYZ say. */
record AbcXyzFindings(Known known, Draft draft) {

    void write() {
        var classes = known.bought();
        var clients = classes.stream().mapToInt(AbcResult.Summary::clients).sum();
        if (clients == 0) {
            draft.finding("finding.noSales");
            return;
        }
        best(classes.get(0), clients);
        least(classes.get(2));
        regular(classes.get(0));
        moved();
    }

    private void best(AbcResult.Summary best, int clients) {
        draft.finding(
                "finding.abc.best",
                best.clients(),
                words().percent(best.clients(), clients),
                measured(best.metric()),
                words().percent(Shown.ratio(best.metric(), AbcXyzTables.sum(known))),
                metric());
    }

    private void least(AbcResult.Summary least) {
        if (least.clients() > 0) {
            draft.finding(
                    "finding.abc.least",
                    least.clients(),
                    measured(least.metric()),
                    words().percent(Shown.ratio(least.metric(), AbcXyzTables.sum(known))),
                    metric());
        }
    }

    private void regular(AbcResult.Summary best) {
        draft.finding("finding.abc.regular", known.crossed().regular(AbcClass.A), best.clients());
    }

    private void moved() {
        var now = importantNow();
        var before = important(known.before().result(), known.now().abc().seen());
        if (!before.isEmpty()) {
            draft.finding(
                    "finding.abc.moved",
                    RoaringBitmap.andNotCardinality(now, before),
                    RoaringBitmap.andNotCardinality(before, now));
        }
    }

    private RoaringBitmap importantNow() {
        return important(known.now().abc().result(), known.now().abc().seen());
    }

    private static RoaringBitmap important(AbcResult result, RoaringBitmap seen) {
        return RoaringBitmap.and(result.clients(AbcClass.A), seen);
    }

    private String measured(BigDecimal value) {
        return switch (known.now().abc().metric()) {
            case REVENUE, MARGIN -> words().amount(value);
            case QUANTITY, ORDERS -> words().number(value, 0);
        };
    }

    private String metric() {
        return words().word("metricOf", known.now().abc().metric().name());
    }

    private Words words() {
        return draft.words();
    }
}
