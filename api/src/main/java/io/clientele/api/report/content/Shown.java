package io.clientele.api.report.content;

import io.clientele.api.firm.Money;
import io.clientele.reporting.document.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of analyses as cells. */
public final class Shown {

    private static final MathContext PRECISION = new MathContext(20);

    private Shown() {}

    public static Cell money(long tenThousandths) {
        return Cell.of(Money.decimal(tenThousandths));
    }

    /** One of a column of figures whose rows have each a unit of their own. */
    public static Cell figure(@Nullable BigDecimal figure, int decimals) {
        return Cell.of(figure == null ? null : figure.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A part of a whole; nothing of nothing. */
    public static Cell share(long part, long whole) {
        return Cell.of(ratio(part, whole));
    }

    /** A part of a whole; nothing of nothing. */
    public static Cell share(BigDecimal part, BigDecimal whole) {
        return Cell.of(ratio(part, whole));
    }

    /** How much more than before, as a fraction of it; nothing where there was nothing. */
    public static Cell growth(BigDecimal now, BigDecimal before) {
        return before.signum() <= 0 ? Cell.NONE : share(now.subtract(before), before);
    }

    /** What a sentence may call the first by a figure: the one above all others, nothing where several share its place. */
    public static <T, F extends Comparable<? super F>> Optional<T> first(Stream<T> all, Function<T, F> figure) {
        var falling =
                all.sorted(Comparator.comparing(figure).reversed()).limit(2).toList();
        var shared =
                falling.size() == 2 && figure.apply(falling.getFirst()).compareTo(figure.apply(falling.getLast())) == 0;
        return shared ? Optional.empty() : falling.stream().findFirst();
    }

    /** A part of a whole as a fraction of one; null of nothing. */
    public static @Nullable BigDecimal ratio(long part, long whole) {
        return ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** A part of a whole as a fraction of one; null of nothing. */
    public static @Nullable BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, PRECISION);
    }
}
