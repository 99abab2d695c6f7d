package io.clientele.api.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A rule of a segment, and the same in SQL.
 *
 * @param text as the product reads it
 * @param whole selects all clients for whom it holds
 * @param holds tells of the client {@code c} whether it does
 */
record SegmentRule(String text, String whole, String holds) {

    static final int ALL = 300;

    /** Five kinds of rules whose criteria are shared by some of them, as those of a firm are. */
    static List<SegmentRule> all(Facts facts) {
        return IntStream.range(0, ALL)
                .mapToObj(number -> of(number / 5, number % 5, facts))
                .toList();
    }

    private static SegmentRule of(int number, int kind, Facts facts) {
        return switch (kind) {
            case 0 -> regionAndIndustry(number);
            case 1 -> boughtForMuch(number);
            case 2 -> regionAndGroup(number, facts);
            case 3 -> kindAndNothingLately(number);
            default -> productAndIndustry(number, facts);
        };
    }

    private static SegmentRule regionAndIndustry(int number) {
        var regions = Sql.texts(Sql.regions(number, 3));
        var industries = Sql.texts(Sql.industries(number, 2));
        var text = "region in %s and industry in %s".formatted(regions, industries);
        return new SegmentRule(
                text,
                "select distinct client_id from bench_attribute where " + text,
                "c.region in %s and exists (select 1 from client_industry i where i.client_id = c.id and i.industry in %s)"
                        .formatted(regions, industries));
    }

    private static SegmentRule boughtForMuch(int number) {
        var months = List.of(1, 3, 6, 12).get(number % 4);
        var amount = 1_000 * (1 + number / 4);
        var period = Sql.lastMonths(months);
        return new SegmentRule(
                "bought(last: %d months, amount > %d)".formatted(months, amount),
                "select client_id from sale where client_id <> 0 and %s group by client_id having sum(amount) > %d"
                        .formatted(Sql.in(period), amount),
                "(select sum(s.amount) from sale s where s.client_id = c.id and %s) > %d"
                        .formatted(Sql.in("s", period), amount));
    }

    private static SegmentRule regionAndGroup(int number, Facts facts) {
        var group = 1 + number % 25;
        var period = Sql.lastMonths(12);
        var regions = Sql.texts(Sql.regions(number, 6));
        var bought =
                "select client_id from sale_line where product_id in %s and client_id <> 0 and %s group by client_id having sum(amount) > 500"
                        .formatted(Sql.productsOf(group, facts), Sql.in(period));
        return new SegmentRule(
                "region in %s and bought(group: '%s', last: 12 months, amount > 500)"
                        .formatted(regions, Facts.group(group)),
                "select c.id from client c join (%s) b on b.client_id = c.id where c.region in %s"
                        .formatted(bought, regions),
                "c.region in %s and (select sum(l.amount) from sale_line l where l.client_id = c.id and l.product_id in %s and %s) > 500"
                        .formatted(regions, Sql.productsOf(group, facts), Sql.in("l", period)));
    }

    private static SegmentRule kindAndNothingLately(int number) {
        var kind = List.of("COMPANY", "ENTREPRENEUR", "PERSON").get(number % 3);
        var days = 30 * (1 + number / 3);
        var period = Sql.lastDays(days);
        return new SegmentRule(
                "kind = '%s' and not bought(last: %d days)".formatted(kind, days),
                "select id from client where kind = '%s' and id not in (select client_id from sale where client_id <> 0 and %s and not is_return)"
                        .formatted(kind, Sql.in(period)),
                "c.kind = '%s' and not exists (select 1 from sale s where s.client_id = c.id and %s and not s.is_return)"
                        .formatted(kind, Sql.in("s", period)));
    }

    private static SegmentRule productAndIndustry(int number, Facts facts) {
        var product = 1 + number % Math.min(40, facts.products());
        var industries = Sql.texts(Sql.industries(number, 5));
        var period = Sql.lastMonths(12);
        var bought = "select client_id from sale_line where product_id = %d and client_id <> 0 and %s and not is_return"
                .formatted(product, Sql.in(period));
        return new SegmentRule(
                "bought(product: '%s', last: 12 months) and industry in %s"
                        .formatted(Facts.product(product), industries),
                "select distinct b.client_id from (%s) b join client_industry i on i.client_id = b.client_id where i.industry in %s"
                        .formatted(bought, industries),
                ("exists (select 1 from sale_line l where l.client_id = c.id and l.product_id = %d and %s and not"
                                + " l.is_return) and exists (select 1 from client_industry i where i.client_id = c.id and"
                                + " i.industry in %s)")
                        .formatted(product, Sql.in("l", period), industries));
    }
}
