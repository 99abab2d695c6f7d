package io.clientele.api.sale.classification.xyz;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.Sheet.Slice;
import io.clientele.api.sale.classification.metric.Metric;
import java.util.List;

/** Reads series of any clients from one sheet, all over one window. */
final class XyzReading {

    private final XyzWindow window;
    private final Metric metric;
    private final XyzRule rule;
    private final List<Slice> before;
    private final List<Slice> inside;

    /** @throws io.clientele.api.firm.Problem TOO_MANY_STEPS */
    XyzReading(Sheet sheet, Period period, Metric metric, XyzRule rule) {
        this.window = new XyzWindow(period, rule.step());
        this.metric = metric;
        this.rule = rule;
        this.before = window.monthsBefore(sheet);
        this.inside = window.months(sheet);
    }

    XyzSeries series(ClientRange range) {
        var series = new XyzSeries(range, window, metric, rule.deviation());
        before.forEach(series::before);
        inside.forEach(series::add);
        series.close();
        return series;
    }
}
