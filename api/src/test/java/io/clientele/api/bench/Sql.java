package io.clientele.api.bench;

import io.clientele.api.firm.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pieces of statements that both MariaDB and DuckDB understand. */
final class Sql {

    /** The last twelve whole months. */
    static final Period YEAR = new Period(Facts.TODAY.withDayOfMonth(1).minusYears(1), Facts.TODAY.withDayOfMonth(1));

    static final String SALE_BY_CLIENT = "sale use index (bench_client)";
    static final String SALE_BY_DAY = "sale use index (bench_day)";
    static final String SALE_PLAINLY = "sale use index (bench_single_client, bench_single_day)";

    private Sql() {}

    static String in(Period period) {
        return "sold_on >= date '%s' and sold_on < date '%s'".formatted(period.from(), period.to());
    }

    /** The same of a table that has a short name. */
    static String in(String table, Period period) {
        return "%s.sold_on >= date '%s' and %1$s.sold_on < date '%s'".formatted(table, period.from(), period.to());
    }

    static Period lastDays(int days) {
        return new Period(Facts.TODAY.minusDays(days), Facts.TODAY);
    }

    static Period lastMonths(int months) {
        return new Period(Facts.TODAY.minusMonths(months), Facts.TODAY);
    }

    static String texts(Collection<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    static String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The products of a group. */
    static String productsOf(int group, Facts facts) {
        return numbers(IntStream.rangeClosed(1, facts.products())
                .filter(product -> Facts.groupOf(product) == group)
                .boxed()
                .toList());
    }

    static List<String> regions(int from, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Facts.region(1 + (from + number) % Facts.REGIONS))
                .toList();
    }

    static List<String> industries(int from, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Facts.industry(1 + (from + number) % Facts.INDUSTRIES))
                .toList();
    }
}
