package io.clientele.api.bench;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** Who is in class A by the revenue of a year, and in class Z by its orders, when nothing is kept of classes. */
record ClassTasks(Bases bases) {

    private static final List<Period> MONTHS = Sql.YEAR.steps(CalendarUnit.MONTH);
    private static final String UNEVEN =
            "where n >= 3 and total > 0 and 16 * (n * squares - total * total) > total * total";

    List<Task> all() {
        return List.of(abc(), xyz());
    }

    private Task abc() {
        var rule =
                Product.rule("abc(metric: REVENUE, from: %s, to: %s) in (A)".formatted(Sql.YEAR.from(), Sql.YEAR.to()));
        return Task.of(
                "abc-year",
                bases.cold(rule),
                List.of(
                        bases.maria("window by client", classA(Sql.SALE_BY_CLIENT)),
                        bases.maria("window by day", classA(Sql.SALE_BY_DAY)),
                        Contender.of("sums by client, cut by the application", () -> cut(Sql.SALE_BY_CLIENT)),
                        Contender.of("sums by day, cut by the application", () -> cut(Sql.SALE_BY_DAY))),
                List.of(bases.maria("window", classA(Sql.SALE_PLAINLY))),
                List.of(bases.duck("window", classA("sale"))));
    }

    /** Who has as much as the last one in A is in A too, wherever the order of equals put him. */
    private static String classA(String sale) {
        return """
            select client_id from (
                select client_id, total, min(case when larger < 0.8 * whole then total end) over () least from (
                    select client_id, total, sum(total) over (order by total desc rows unbounded preceding) - total larger,
                        sum(total) over () whole
                    from (select client_id, sum(amount) total from %s where client_id <> 0 and %s
                        group by client_id having sum(amount) > 0) sums) ranked) bordered
            where total >= least\
            """.formatted(sale, Sql.in(Sql.YEAR));
    }

    private RoaringBitmap cut(String sale) throws SQLException {
        var sums = bases.maria().rows("""
            select client_id, cast(sum(amount) * 10000 as signed) total from %s where client_id <> 0 and %s
            group by client_id having sum(amount) > 0 order by total desc\
            """.formatted(sale, Sql.in(Sql.YEAR)));
        var whole = 0L;
        for (var row = 0; row < sums.count(); row++) {
            whole += sums.at(row, 1);
        }
        var clients = new RoaringBitmap();
        var larger = 0L;
        var least = Long.MAX_VALUE;
        for (var row = 0; row < sums.count() && (larger * 10 < whole * 8 || sums.at(row, 1) == least); row++) {
            clients.add((int) sums.at(row, 0));
            least = sums.at(row, 1);
            larger += least;
        }
        return clients;
    }

    private Task xyz() {
        var rule = Product.rule(
                "xyz(metric: ORDERS, step: MONTH, from: %s, to: %s) in (Z)".formatted(Sql.YEAR.from(), Sql.YEAR.to()));
        return Task.of(
                "xyz-year",
                bases.cold(rule),
                List.of(
                        bases.maria("twelve sums by client", twelveSums(Sql.SALE_BY_CLIENT)),
                        bases.maria("sums of sums", sumsOfSums(Sql.SALE_BY_DAY, bases.maria()))),
                List.of(bases.maria("sums of sums", sumsOfSums(Sql.SALE_PLAINLY, bases.maria()))),
                List.of(
                        bases.duck("twelve sums by client", twelveSums("sale")),
                        bases.duck("sums of sums", sumsOfSums("sale", bases.duck()))));
    }

    /** Months count from the one after the first purchase on. */
    private static String twelveSums(String sale) {
        var sums = each(
                ", ",
                month -> "sum(case when not is_return and %s then 1 else 0 end) m%d"
                        .formatted(Sql.in(MONTHS.get(month)), month));
        var counted = each(
                ", ",
                month -> "case when first_on < date '%s' then m%d else 0 end x%2$d"
                        .formatted(MONTHS.get(month).from(), month));
        var length = each(
                " + ",
                month -> "case when first_on < date '%s' then 1 else 0 end"
                        .formatted(MONTHS.get(month).from()));
        var total = each(" + ", month -> "x" + month);
        var squares = each(" + ", month -> "x%d * x%1$d".formatted(month));
        return """
            select client_id from (select client_id, n, %s total, %s squares from (
                select client_id, %s n, %s from (
                    select client_id, min(case when not is_return then sold_on end) first_on, %s from %s
                    where client_id <> 0 and sold_on < date '%s' group by client_id) sums) counted) series
            %s\
            """.formatted(total, squares, length, counted, sums, sale, Sql.YEAR.to(), UNEVEN);
    }

    private static String each(String between, IntFunction<String> piece) {
        return IntStream.range(0, MONTHS.size()).mapToObj(piece).collect(Collectors.joining(between));
    }

    private static String sumsOfSums(String sale, Engine engine) {
        return """
            select client_id from (
                select s.client_id, least(12, %d * 12 + %d - 1 - max(f.first_on)) n, sum(s.x) total, sum(s.x * s.x) squares
                from (select client_id, %s period, sum(case when is_return then 0 else 1 end) x from %s
                    where client_id <> 0 and %s group by client_id, %3$s) s
                join (select client_id, year(min(sold_on)) * 12 + month(min(sold_on)) first_on from sale
                    where client_id <> 0 and not is_return group by client_id) f on f.client_id = s.client_id
                where floor(s.period / 100) * 12 + s.period %% 100 > f.first_on
                group by s.client_id) series
            %s\
            """.formatted(
                Sql.YEAR.to().getYear(), Sql.YEAR.to().getMonthValue(), engine.month(), sale, Sql.in(Sql.YEAR), UNEVEN);
    }
}
