package io.clientele.api.analysis.cut;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Whole documents from the columns. */
final class DocumentFeed implements CutFeed {

    /** Tells what a document is told apart by: once for each key it counts at. */
    interface Keys {
        void of(SaleMonth month, int document, IntConsumer key);
    }

    private final Sheet sheet;
    private final Keys keys;
    private final Map<Integer, String> names;

    DocumentFeed(Sheet sheet, Keys keys, Map<Integer, String> names) {
        this.sheet = sheet;
        this.keys = keys;
        this.names = Map.copyOf(names);
    }

    @Override
    public void each(Period period, Taker taker) {
        for (var slice : sheet.months(period)) {
            var month = slice.month();
            for (var document = 0; document < month.size(); document++) {
                if (slice.holds(document)) {
                    take(month, document, taker);
                }
            }
        }
    }

    @Override
    public @Nullable String name(int key) {
        return names.get(key);
    }

    private void take(SaleMonth month, int document, Taker taker) {
        keys.of(
                month,
                document,
                key -> taker.take(
                        key,
                        month.client(document),
                        month.amount(document),
                        month.vat(document),
                        month.cost(document),
                        month.quantity(document),
                        month.isReturn(document) ? 0 : 1));
    }
}
