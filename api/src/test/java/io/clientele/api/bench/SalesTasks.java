package io.clientele.api.bench;

import io.clientele.api.analysis.SalesQuestions;
import io.clientele.api.analysis.counting.SalesFigures;
import io.clientele.api.analysis.counting.SegmentSales;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Revenue, margin, orders and buying clients of each segment in each of twelve months, and of all segments together with nobody
 * counted twice. What ours answers more (net revenue, cost, quantity, shares, the whole year) nobody else is asked for.
 */
record SalesTasks(Bases bases, List<Segment> lists) {

    private static final String FIGURES =
            "cast(sum(revenue) * 10000 as %1$s), cast(sum(margin) * 10000 as %1$s), cast(sum(orders) as %1$s),"
                    + " count(case when orders > 0 then 1 end)";

    List<Task> all() {
        return List.of(task(MemberSets.MAIN), task(MemberSets.ALL));
    }

    private Task task(int segments) {
        var ours = Contender.of("sale columns", () -> steps(segments), SalesTasks::rows);
        var maria = new ArrayList<Contender>();
        maria.add(joined(bases.maria(), Sql.SALE_BY_CLIENT, segments));
        maria.add(joined(bases.maria(), Sql.SALE_BY_DAY, segments));
        var duck = new ArrayList<Contender>();
        duck.add(joined(bases.duck(), "sale", segments));
        if (segments <= Long.SIZE) {
            maria.add(masked(bases.maria(), Sql.SALE_BY_CLIENT, segments));
            maria.add(masked(bases.maria(), Sql.SALE_BY_DAY, segments));
            duck.add(masked(bases.duck(), "sale", segments));
        }
        return Task.of("sales-by-%d-segments".formatted(segments), ours, maria, List.of(naive(segments)), duck);
    }

    private SegmentSales.Steps steps(int segments) {
        var sales = bases.product().get(SalesQuestions.class);
        return bases.product()
                .read(() -> sales.of(lists.subList(0, segments), Sql.YEAR, new MembershipMode.Current())
                        .steps(CalendarUnit.MONTH));
    }

    /** Rows of segment, month and figures; the segment 0 is all together. */
    private static List<List<Long>> rows(SegmentSales.Steps steps) {
        var rows = new Rows(6);
        for (var step : steps.steps()) {
            step.segments().forEach(share -> add(rows, share.segment(), step.period(), share.gross()));
            add(rows, 0, step.period(), step.distinct());
        }
        return rows.sorted();
    }

    private static void add(Rows rows, int segment, Period period, SalesFigures figures) {
        if (figures.clients().signum() > 0 || figures.revenue().signum() != 0) {
            rows.add(
                    segment,
                    period.from().getYear() * 100L + period.from().getMonthValue(),
                    Money.tenThousandths(figures.revenue()),
                    Money.tenThousandths(figures.margin()),
                    figures.orders().longValueExact(),
                    figures.clients().longValueExact());
        }
    }

    /** What each client bought in each month. */
    private static String months(Engine engine, String sale) {
        return """
            (select client_id, %s period, sum(amount) revenue, sum(amount - vat_amount - cost) margin,
                sum(case when is_return then 0 else 1 end) orders
            from %s where client_id <> 0 and %s group by client_id, %1$s) months\
            """.formatted(engine.month(), sale, Sql.in(Sql.YEAR));
    }

    private static Contender joined(Engine engine, String sale, int segments) {
        var figures = FIGURES.formatted(engine.whole());
        var each = """
            select m.segment_id, period, %s from %s join bench_member m on m.client_id = months.client_id
            where m.segment_id <= %d group by m.segment_id, period\
            """.formatted(figures, months(engine, sale), segments);
        var together = """
            select 0, period, %s from %s where client_id in (select client_id from bench_member where segment_id <= %d)
            group by period\
            """.formatted(figures, months(engine, sale), segments);
        return Contender.of(
                "months of clients joined with members in " + engine + ", " + sale,
                () -> both(engine, each, together),
                SalesTasks::sorted);
    }

    private Contender naive(int segments) {
        var figures = """
            cast(sum(amount) * 10000 as signed), cast(sum(amount - vat_amount - cost) * 10000 as signed),
            cast(sum(not is_return) as signed), count(distinct case when not is_return then s.client_id end)\
            """;
        var sale = "sale s use index (bench_single_client, bench_single_day)";
        var each = """
            select m.segment_id, extract(year_month from sold_on) period, %s from %s
            join bench_member m on m.client_id = s.client_id where m.segment_id <= %d and %s
            group by m.segment_id, period\
            """.formatted(figures, sale, segments, Sql.in(Sql.YEAR));
        var together = """
            select 0, extract(year_month from sold_on) period, %s from %s where %s
            and s.client_id in (select client_id from bench_member where segment_id <= %d) group by period\
            """.formatted(figures, sale, Sql.in(Sql.YEAR), segments);
        return Contender.of("sales joined with members", () -> both(bases.maria(), each, together), SalesTasks::sorted);
    }

    private static List<Rows> both(Engine engine, String one, String other) throws SQLException {
        return List.of(engine.rows(one), engine.rows(other));
    }

    private static List<List<Long>> sorted(List<Rows> parts) {
        var all = new Rows(6);
        for (var part : parts) {
            for (var row = 0; row < part.count(); row++) {
                all.add(part.row(row));
            }
        }
        return all.sorted();
    }

    /** Sums by combination of segments, from which the application adds up the segments. */
    private static Contender masked(Engine engine, String sale, int segments) {
        var sql = """
            select mask, period, %s from %s join (
                select client_id, bit_or(cast(1 as %s) << (segment_id - 1)) mask from bench_member
                where segment_id <= %d group by client_id) masks on masks.client_id = months.client_id
            group by mask, period\
            """.formatted(FIGURES.formatted(engine.whole()), months(engine, sale), engine.bigint(), segments);
        return Contender.of(
                "months of clients grouped by mask in " + engine + ", " + sale,
                () -> bySegment(engine.rows(sql), segments),
                SalesTasks::summed);
    }

    /** By month from the first, segment and figure. */
    private static long[][][] bySegment(Rows found, int segments) {
        var sums = new long[12][segments + 1][4];
        for (var row = 0; row < found.count(); row++) {
            var month = sums[month(found.at(row, 1))];
            add(month[0], found, row);
            for (var rest = found.at(row, 0); rest != 0; rest &= rest - 1) {
                add(month[1 + Long.numberOfTrailingZeros(rest)], found, row);
            }
        }
        return sums;
    }

    private static void add(long[] sums, Rows found, int row) {
        for (var figure = 0; figure < sums.length; figure++) {
            sums[figure] += found.at(row, 2 + figure);
        }
    }

    private static int month(long period) {
        var first = Sql.YEAR.from();
        return (int) ((period / 100 - first.getYear()) * 12 + period % 100 - first.getMonthValue());
    }

    private static List<List<Long>> summed(long[][][] sums) {
        var rows = new Rows(6);
        for (var month = 0; month < sums.length; month++) {
            var day = Sql.YEAR.from().plusMonths(month);
            for (var segment = 0; segment < sums[month].length; segment++) {
                var figures = sums[month][segment];
                if (Arrays.stream(figures).anyMatch(figure -> figure != 0)) {
                    rows.add(
                            segment,
                            day.getYear() * 100L + day.getMonthValue(),
                            figures[0],
                            figures[1],
                            figures[2],
                            figures[3]);
                }
            }
        }
        return rows.sorted();
    }
}
