package io.clientele.api.bench;

import java.util.List;

/** Rules of a question or two, asked when nothing is kept of their answers, and the live count of a rule whose answers all are. */
record RuleTasks(Bases bases) {

    List<Task> all() {
        return List.of(attribute(), liveCount(), product(), group());
    }

    private Task attribute() {
        var regions = Sql.texts(Sql.regions(4, 5));
        var industries = Sql.texts(Sql.industries(2, 3));
        var condition = "region in %s and industry in %s".formatted(regions, industries);
        var wide = "select client_id from bench_attribute where " + condition;
        var joined = """
            select distinct c.id from client c join client_industry i on i.client_id = c.id where c.region in %s
                and i.industry in %s\
            """.formatted(regions, industries);
        return Task.of(
                "attribute-cold",
                bases.cold(Product.rule(condition)),
                List.of(bases.maria("one wide covering index", wide), bases.maria("join", joined)),
                List.of(bases.maria("join", joined)),
                List.of(bases.duck("one wide table", wide), bases.duck("join", joined)));
    }

    private Task liveCount() {
        var rule = Product.rule(
                """
                region in %s and industry in %s and kind in ('COMPANY', 'ENTREPRENEUR')
                and bought(last: 12 months, amount > 3000) and not bought(group: '%s', last: 90 days)\
                """.formatted(Sql.texts(Sql.regions(0, 8)), Sql.texts(Sql.industries(0, 4)), Facts.group(11)));
        var ours = Contender.of(
                "kept answers", () -> (long) bases.product().clientsWho(rule).getCardinality());
        return Task.of(
                "live-count-cached",
                ours,
                List.of(
                        count(bases.maria(), "looked up client by client", true),
                        count(bases.maria(), "summed", false)),
                List.of(naiveCount()),
                List.of(count(bases.duck(), "looked up client by client", true), count(bases.duck(), "summed", false)));
    }

    private Contender count(Engine engine, String label, boolean lookedUp) {
        var year = Sql.in(Sql.lastMonths(12));
        var rich = lookedUp
                ? "(select sum(s.amount) from sale s where s.client_id = c.id and %s) > 3000"
                        .formatted(Sql.in("s", Sql.lastMonths(12)))
                : "c.id in (select client_id from sale where %s group by client_id having sum(amount) > 3000)"
                        .formatted(year);
        var sql = """
            select count(*) from (select distinct client_id from bench_attribute where region in %s and industry in %s) a
            join client c on c.id = a.client_id where c.kind in ('COMPANY', 'ENTREPRENEUR') and %s and c.id not in (
                select client_id from sale_line where product_id in %s and %s and not is_return)\
            """.formatted(
                        Sql.texts(Sql.regions(0, 8)),
                        Sql.texts(Sql.industries(0, 4)),
                        rich,
                        Sql.productsOf(11, bases.facts()),
                        Sql.in(Sql.lastDays(90)));
        return Contender.of(label, () -> engine.number(sql));
    }

    private Contender naiveCount() {
        var sql = """
            select count(distinct c.id) from client c join client_industry i on i.client_id = c.id
            join (select client_id from %s where %s group by client_id having sum(amount) > 3000) b on b.client_id = c.id
            where c.region in %s and i.industry in %s and c.kind in ('COMPANY', 'ENTREPRENEUR') and not exists (
                select 1 from sale_line l use index (bench_single_product) join product p on p.id = l.product_id
                where p.group_id = 11 and l.client_id = c.id and %s and not l.is_return)\
            """.formatted(
                        Sql.SALE_PLAINLY,
                        Sql.in(Sql.lastMonths(12)),
                        Sql.texts(Sql.regions(0, 8)),
                        Sql.texts(Sql.industries(0, 4)),
                        Sql.in("l", Sql.lastDays(90)));
        return Contender.of("join", () -> bases.maria().number(sql));
    }

    private Task product() {
        var sql = """
            select client_id from sale_line where product_id = 10 and client_id <> 0 and %s group by client_id
            having sum(amount) > 500\
            """.formatted(Sql.in(Sql.lastDays(90)));
        var naive = """
            select l.client_id from sale_line l use index (bench_single_product) join product p on p.id = l.product_id
            where p.name = '%s' and l.client_id <> 0 and %s group by l.client_id having sum(l.amount) > 500\
            """.formatted(Facts.product(10), Sql.in("l", Sql.lastDays(90)));
        return Task.of(
                "product-90-days",
                bases.cold(Product.rule(
                        "bought(product: '%s', last: 90 days, amount > 500)".formatted(Facts.product(10)))),
                List.of(bases.maria("covering index", sql)),
                List.of(bases.maria("join", naive)),
                List.of(bases.duck("one pass", sql)));
    }

    private Task group() {
        var year = Sql.in(Sql.lastMonths(12));
        var sql = """
            select client_id from sale_line where product_id in %s and client_id <> 0 and %s group by client_id
            having sum(amount) > 1000\
            """.formatted(Sql.productsOf(7, bases.facts()), year);
        var naive = """
            select l.client_id from sale_line l use index (bench_single_product) join product p on p.id = l.product_id
            join product_group g on g.id = p.group_id where g.name = '%s' and l.client_id <> 0 and %s
            group by l.client_id having sum(l.amount) > 1000\
            """.formatted(Facts.group(7), Sql.in("l", Sql.lastMonths(12)));
        return Task.of(
                "group-year",
                bases.cold(
                        Product.rule("bought(group: '%s', last: 12 months, amount > 1000)".formatted(Facts.group(7)))),
                List.of(bases.maria("covering index", sql)),
                List.of(bases.maria("join", naive)),
                List.of(bases.duck("one pass", sql)));
    }
}
