package io.clientele.api.sale;

import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every sale document at one version of the sales, as columns by month. Never changes. */
public final class Sheet {

    private final long version;
    private final NavigableMap<YearMonth, SaleMonth> months;
    private final List<String> channels;
    private final int clientBound;

    /** @param channels by code less one */
    Sheet(long version, Collection<SaleMonth> months, List<String> channels) {
        this.version = version;
        this.months = new TreeMap<>(months.stream().collect(Collectors.toMap(SaleMonth::month, month -> month)));
        this.channels = List.copyOf(channels);
        this.clientBound = months.stream()
                        .mapToInt(month -> month.client(month.size() - 1))
                        .max()
                        .orElse(0)
                + 1;
    }

    /**
     * A month of a period.
     *
     * @param whole every document of the month lies in the period
     * @param firstDay of the period, in days since 1970-01-01
     * @param endDay the first day after the period
     */
    public record Slice(SaleMonth month, boolean whole, int firstDay, int endDay) {

        /** Whether the period holds this document. */
        public boolean holds(int document) {
            return whole || (month.day(document) >= firstDay && month.day(document) < endDay);
        }

        /**
         * Beyond which no sum of amounts, VAT, costs or quantities over some of the period's documents comes, either way, in
         * ten-thousandths; rounded.
         */
        public double magnitude() {
            return whole
                    ? month.magnitude()
                    : IntStream.range(0, month.size())
                            .filter(this::holds)
                            .mapToDouble(month::magnitude)
                            .sum();
        }

        /** The first document of the range's clients in the month. */
        public int first(ClientRange range) {
            return month.firstOf(range.first());
        }

        /** The document after the last of the range's clients in the month. */
        public int end(ClientRange range) {
            return month.firstOf(range.end());
        }
    }

    public long version() {
        return version;
    }

    /** The months that have sales, oldest first. */
    public Collection<SaleMonth> months() {
        return months.values();
    }

    /** The months of a period that have sales, oldest first. */
    public List<Slice> months(Period period) {
        var slices = new ArrayList<Slice>();
        months.subMap(YearMonth.from(period.from()), true, YearMonth.from(period.lastDay()), true)
                .values()
                .forEach(month -> slices.add(slice(month, period)));
        return slices;
    }

    /** One more than the highest client id that has sales: the length of an array by client. */
    public int clientBound() {
        return clientBound;
    }

    /** The channel behind a code of {@link SaleMonth#channel}; null is without a channel. */
    public @Nullable String channel(int code) {
        return code == 0 ? null : channels.get(code - 1);
    }

    /** Every channel that documents name, written as there; some may be of documents that have gone. */
    public List<String> channels() {
        return channels;
    }

    /** The codes of channels so named, however they are written. */
    public BitSet channelCodes(Collection<String> names) {
        var keys = names.stream().map(NameKey::of).collect(Collectors.toSet());
        var codes = new BitSet();
        for (var code = 1; code <= channels.size(); code++) {
            codes.set(code, keys.contains(NameKey.of(channels.get(code - 1))));
        }
        return codes;
    }

    private static Slice slice(SaleMonth month, Period period) {
        var first = month.month().atDay(1);
        var next = month.month().plusMonths(1).atDay(1);
        var whole = !period.from().isAfter(first) && !period.to().isBefore(next);
        return new Slice(
                month,
                whole,
                Math.toIntExact(period.from().toEpochDay()),
                Math.toIntExact(period.to().toEpochDay()));
    }
}
