package io.clientele.reporting.excel;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.excel.sheet.Styles.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.util.CellReference;

/** A column of amounts of which parts sum to the company's. */
record Column(int index, Value value, Function<ComparedSales, BigDecimal> amount) {

    static final List<Column> ADDITIVE = List.of(
            figure(2, Value.COUNT, SalesFigures::clients),
            figure(3, Value.MONEY, SalesFigures::revenue),
            figure(4, Value.MONEY, SalesFigures::netRevenue),
            figure(5, Value.MONEY, SalesFigures::cost),
            figure(6, Value.MONEY, SalesFigures::margin),
            figure(8, Value.COUNT, SalesFigures::orders),
            new Column(12, Value.MONEY, ComparedSales::previousRevenue),
            new Column(14, Value.MONEY, ComparedSales::lastYearRevenue));

    BigDecimal of(ComparedSales sales) {
        return amount.apply(sales);
    }

    String letter() {
        return CellReference.convertNumToColString(index);
    }

    private static Column figure(int index, Value value, Function<SalesFigures, BigDecimal> figure) {
        return new Column(index, value, sales -> figure.apply(sales.figures()));
    }
}
