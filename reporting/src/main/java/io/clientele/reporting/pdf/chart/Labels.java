package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.wording.TableTexts;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** The figures on a chart: short, all in one unit, which is named once beside the name of the column. */
final class Labels {

    private static final int MILLION = 6;
    private static final int THOUSAND = 3;

    private final Wording wording;
    private final Kind kind;
    private final String name;
    private final int places;
    private final int power;

    Labels(Table table, int column, DoubleStream values, Wording wording) {
        this.wording = wording;
        this.kind = table.columns().get(column).kind();
        this.name = table.columns().get(column).name();
        this.power = power(kind, values.map(Math::abs).max().orElse(0));
        this.places = power > 0 ? 1 : kind == Kind.MONEY ? 0 : TableTexts.places(table, column);
    }

    private static int power(Kind kind, double most) {
        if (kind != Kind.MONEY && kind != Kind.COUNT && kind != Kind.NUMBER) {
            return 0;
        }
        return most >= 1e6 ? MILLION : most >= 1e4 ? THOUSAND : 0;
    }

    /** The name of the column with the unit of its figures. */
    String caption() {
        return power == 0 ? name : name() + ", " + unit();
    }

    /** The name of the column without the currency at its end. */
    String name() {
        var end = ", " + wording.numbers().currencySign();
        return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
    }

    /** What one of the figures is, such as a million of the currency; empty for plain numbers. */
    String unit() {
        var currency = kind == Kind.MONEY ? wording.numbers().currencySign() : "";
        return wording.text("unit." + power, currency).strip();
    }

    String text(double value) {
        var exact = BigDecimal.valueOf(value);
        return switch (kind) {
            case PERCENT, GROWTH -> wording.numbers().percentInWords(exact);
            case TEXT, CODE, COUNT, NUMBER, MONEY, RATIO, FIGURE, DATE, MONTH, MARK ->
                fixed(exact.movePointLeft(power));
        };
    }

    /** What is little beside the others is told with one decimal more, so that it does not look like nothing. */
    private String fixed(BigDecimal figure) {
        var lost = power > 0 && figure.setScale(places, RoundingMode.HALF_UP).signum() == 0 && figure.signum() != 0;
        return wording.numbers().fixed(figure, lost ? places + 1 : places);
    }
}
