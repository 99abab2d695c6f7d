package io.clientele.api.sale.document.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A sale document with its lines by their key; its totals are always those of the lines. */
public record SaleDocument(Head head, Map<String, SaleLine> lines) {

    /** What a document says once for all its lines; client 0 is without a client. */
    public record Head(
            String document,
            LocalDateTime soldAt,
            int client,
            @Nullable String channel,
            String currency,
            BigDecimal rate,
            @Nullable Integer manager,
            @Nullable String organization,
            @Nullable String department,
            @Nullable String returnOf) {

        public LocalDate day() {
            return soldAt.toLocalDate();
        }

        /** Whether amounts of the one are comparable with those of the other. */
        public boolean samePrices(Head other) {
            return currency.equals(other.currency) && rate.compareTo(other.rate) == 0;
        }

        Head at(LocalDateTime moment) {
            return new Head(
                    document, moment, client, channel, currency, rate, manager, organization, department, returnOf);
        }
    }

    public static SaleDocument of(Head head, Collection<SaleLine> lines) {
        var byKey = new LinkedHashMap<String, SaleLine>();
        lines.forEach(line -> byKey.put(line.line(), line));
        return new SaleDocument(head, byKey);
    }

    /** This document once the given one is taken; lines it does not name stay, unless it replaces all. */
    public SaleDocument taking(SaleDocument given, boolean replacing) {
        if (replacing || given.lines.keySet().containsAll(lines.keySet())) {
            return given;
        }
        var merged = new LinkedHashMap<>(lines);
        merged.putAll(given.lines);
        var sameDay = head.day().equals(given.head.day());
        var earliest = sameDay && head.soldAt().isBefore(given.head.soldAt()) ? head.soldAt() : given.head.soldAt();
        return new SaleDocument(given.head.at(earliest), merged);
    }

    boolean isReturn() {
        return lines.values().stream().allMatch(SaleLine::isNegative);
    }

    /** @throws ArithmeticException when the sum does not fit a long */
    long total(ToLongFunction<SaleLine> figure) {
        return lines.values().stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    public boolean hasTotals() {
        try {
            total(SaleLine::amount);
            total(SaleLine::vat);
            total(SaleLine::cost);
            total(SaleLine::quantity);
            return true;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }
}
