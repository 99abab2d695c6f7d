package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.PriceType;
import io.clientele.api.demo.draw.DemoPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a line costs on a day: prices rose by some 5 % a year, VAT from 20 % to 22 % on 1 January 2026. */
final class PriceList {

    private static final LocalDate HIGHER_VAT = LocalDate.of(2026, 1, 1);
    private static final int HALF_YEAR = 182;
    private static final double EARLIER = 0.975;
    private static final long ROUBLE = 100;

    private final DemoPeriod period;

    PriceList(DemoPeriod period) {
        this.period = period;
    }

    /** The rate of a day in percent. */
    static int vatRate(LocalDate day) {
        return day.isBefore(HIGHER_VAT) ? 20 : 22;
    }

    /** The price of one in kopecks with VAT; whole roubles from 100 roubles on. */
    long price(DemoProduct product, PriceType type, LocalDate day) {
        double exact = product.price() * type.shareOfRetail() * level(day);
        long step = exact < 100 * ROUBLE ? 10 : ROUBLE;
        return Math.round(exact / step) * step;
    }

    DemoLine line(DemoProduct product, int quantity, PriceType type, int discountPercent, LocalDate day) {
        long price = price(product, type, day);
        long full = price * quantity;
        long discount = Math.round(full * discountPercent / 100.0);
        int rate = vatRate(day);
        long vat = Math.round((full - discount) * rate / (100.0 + rate));
        long cost = Math.round(product.cost() * level(day)) * quantity;
        return new DemoLine(product, quantity, price, full - discount, discount, rate, vat, cost);
    }

    private double level(LocalDate day) {
        long halfYears = ChronoUnit.DAYS.between(day, period.lastDay()) / HALF_YEAR;
        return Math.pow(EARLIER, (double) halfYears);
    }
}
