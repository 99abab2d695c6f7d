package io.clientele.api.demo.sale;

import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.CsvTable;
import io.clientele.api.demo.draw.DemoPeriod;
import java.math.BigDecimal;
import java.util.List;

/** The import file of products. */
public final class ProductTable {

    private ProductTable() {}

    public static CsvTable<DemoProduct> of(DemoPeriod period) {
        String vatRate = String.valueOf(PriceList.vatRate(period.lastDay()));
        return new CsvTable<>(List.of(
                new Column<>("external_id", DemoProduct::externalId),
                new Column<>("name", DemoProduct::name),
                new Column<>("type", DemoProduct::type),
                new Column<>("group", DemoProduct::group),
                new Column<>("article", DemoProduct::article),
                new Column<>("brand", DemoProduct::brand),
                new Column<>("unit", DemoProduct::unit),
                new Column<>("price", product -> roubles(product.price())),
                new Column<>("cost", product -> roubles(product.cost())),
                new Column<>("vat_rate", product -> vatRate),
                new Column<>("active", product -> "true")));
    }

    private static String roubles(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2).toPlainString();
    }
}
