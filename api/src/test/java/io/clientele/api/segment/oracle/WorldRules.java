package io.clientele.api.segment.oracle;

import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rules that can be answered in any world, the same for the same seed: written as people write them, so that the reading is tried
 * too. The first ones are the smallest.
 */
final class WorldRules {

    private static final List<String> UNITS = List.of("days", "weeks", "months", "quarters", "years");
    private static final List<String> CLASSED = List.of(
            "last: 12 months",
            "last: 300 days",
            "last: 4 quarters",
            "from: 2025-07-10, to: 2026-09-01",
            "previous: YEAR",
            "last: 9 months including today");

    private final Random random;
    private final List<String> segments;

    /** @param segments names of segments that rules may name */
    WorldRules(long seed, List<String> segments) {
        this.random = new Random(seed);
        this.segments = segments;
    }

    /** The rule of that number; the larger the number, the larger it may be. */
    Rule rule(int number, SegmentNames names) {
        var text = text(Math.min(4, 1 + number / 40));
        var parsed = RuleText.parse(text, names);
        if (parsed.rule() == null) {
            throw new IllegalStateException(text + " " + parsed.problems());
        }
        return Objects.requireNonNull(parsed.rule());
    }

    private String text(int depth) {
        if (depth == 1 || random.nextInt(4) == 0) {
            return criterion();
        }
        return switch (random.nextInt(3)) {
            case 0 -> "not (" + text(depth - 1) + ")";
            case 1 -> joined(" and ", depth - 1);
            default -> joined(" or ", depth - 1);
        };
    }

    private String joined(String joint, int depth) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(at -> "(" + text(depth) + ")")
                .collect(Collectors.joining(joint));
    }

    private String criterion() {
        return switch (random.nextInt(22)) {
            case 0 -> "industry " + texts(WorldMaker.INDUSTRIES);
            case 1 -> "region " + texts(WorldMaker.REGIONS);
            case 2 -> "manager " + one("=", "!=") + " '" + one(WorldMaker.MANAGERS) + "'";
            case 3 -> one("kind = COMPANY", "kind != PERSON", "active = true", "kind is null", "income is not null");
            case 4 -> one("age", "income", "credit_limit") + " " + number(60);
            case 5 -> one("registered_at", "birth_date") + " " + one(">", "<=", "!=") + " " + date();
            case 6 -> "category('" + one(WorldMaker.CATEGORIES) + "')";
            case 7 ->
                one(
                        "property('staff') " + number(60),
                        "property('hobby') " + texts(WorldMaker.HOBBIES),
                        "property('tags') " + texts(WorldMaker.HOBBIES),
                        "property('founded') > " + date(),
                        "property('staff') is null");
            case 8 -> "registered(" + period() + ")";
            case 9, 10 -> bought();
            case 11 -> one("first_bought", "last_bought") + "(" + time() + ")";
            case 12 -> "repurchase_due(k: " + one("0.5", "1", "1.5", "3") + ")";
            case 13 -> "growth(" + one(CLASSED) + ", percent " + number(200) + ")";
            case 14 ->
                "stage(one_time: " + (1 + random.nextInt(2)) + ", lost_months: " + (3 + random.nextInt(10)) + ") in "
                        + some("POTENTIAL", "LOST", "ONE_TIME", "SLEEPING", "REGULAR");
            case 15 -> contacted();
            case 16 -> owes();
            case 17 -> "paid(" + period() + ", " + one("late_share", "average_delay") + " " + number(60) + ")";
            case 18 ->
                one("anniversary(field: birth_date", "anniversary(property: 'founded'") + ", within: "
                        + random.nextInt(40) + " days)";
            case 19 -> classes();
            case 20 -> contactPerson();
            default ->
                one(
                        "member('" + one(segments) + "')",
                        "bucket(seed: 's" + random.nextInt(3) + "', " + random.nextInt(40) + ".."
                                + (41 + random.nextInt(59)) + ")");
        };
    }

    private String bought() {
        var arguments = new ArrayList<String>();
        maybe(arguments, () -> "product: '" + one(WorldMaker.PRODUCTS) + "'");
        maybe(arguments, () -> "group: '" + one("Drills", "Bits") + "'");
        maybe(arguments, () -> "channel: '" + one(WorldMaker.CHANNELS) + "'");
        maybe(arguments, this::period);
        for (var measure : List.of("amount", "quantity", "margin", "orders", "average_order")) {
            if (random.nextInt(4) == 0) {
                arguments.add(measure + " " + number(measure.equals("orders") ? 4 : 600));
            }
        }
        return "bought(" + String.join(", ", arguments) + ")";
    }

    private String contacted() {
        var arguments = new ArrayList<String>();
        maybe(arguments, () -> "kind: " + one("COMPLAINT", "CALL", "'демонстрация'"));
        maybe(arguments, () -> "channel: '" + one(WorldMaker.CHANNELS) + "'");
        maybe(arguments, () -> "outcome: '" + one(WorldMaker.OUTCOMES) + "'");
        maybe(arguments, () -> "product: '" + one(WorldMaker.PRODUCTS) + "'");
        maybe(arguments, this::period);
        maybe(arguments, () -> "count " + number(3));
        return "contacted(" + String.join(", ", arguments) + ")";
    }

    private String owes() {
        var arguments = new ArrayList<String>();
        maybe(arguments, () -> "overdue_days > " + random.nextInt(60));
        maybe(arguments, () -> "overdue_amount " + number(900));
        maybe(arguments, () -> "debt " + number(900));
        maybe(arguments, () -> "limit_share " + number(150));
        return "owes(" + String.join(", ", arguments) + ")";
    }

    private String classes() {
        var period = one(CLASSED);
        var metric = one("REVENUE", "MARGIN", "QUANTITY", "ORDERS");
        return switch (random.nextInt(4)) {
            case 0 ->
                "abc(metric: %s, a: %s, border: %s, %s) in %s"
                        .formatted(metric, one("80", "60"), one("BEFORE", "INCLUSIVE"), period, some("A", "B", "C"));
            case 1 ->
                "xyz(metric: %s, step: %s, x: %s, y: 120, deviation: %s, %s) in %s"
                        .formatted(
                                metric,
                                one("MONTH", "QUARTER", "WEEK"),
                                one("10", "60"),
                                one("POPULATION", "SAMPLE"),
                                "last: 12 months",
                                some("X", "Y", "Z"));
            case 2 ->
                "xyz(metric: %s, step: MONTH, mode: QUANTILE, %s) in %s"
                        .formatted(metric, "last: 12 months", some("X", "Y", "Z"));
            default ->
                random.nextBoolean()
                        ? "rfm(%s) in %s"
                                .formatted(
                                        period,
                                        some(
                                                "CHAMPIONS",
                                                "LOYAL",
                                                "AT_RISK",
                                                "LOST",
                                                "ABOUT_TO_SLEEP",
                                                "NEED_ATTENTION",
                                                "POTENTIAL_LOYALIST",
                                                "OTHER"))
                        : "rfm(%s, recency %s, frequency %s)".formatted(period, number(6), number(6));
        };
    }

    private String contactPerson() {
        var arguments = new ArrayList<String>();
        maybe(arguments, () -> "category: '" + one(WorldMaker.CATEGORIES) + "'");
        maybe(arguments, () -> "birthday_within: " + random.nextInt(40) + " days");
        maybe(arguments, () -> "role " + texts(WorldMaker.ROLES));
        maybe(arguments, () -> "active = " + random.nextBoolean());
        maybe(arguments, () -> "property('hobby') " + texts(WorldMaker.HOBBIES));
        return "contact_person(" + String.join(", ", arguments) + ")";
    }

    private String texts(List<String> all) {
        var value = one(all).replace("'", "''");
        return switch (random.nextInt(6)) {
            case 0 -> "= '" + value + "'";
            case 1 -> "!= '" + value + "'";
            case 2 -> "in ('" + value + "', 'нет такого')";
            case 3 -> "not in ('" + value + "')";
            case 4 -> "is " + one("null", "not null");
            default -> "= '" + value + "'";
        };
    }

    private String number(int most) {
        return one("=", "!=", ">", ">=", "<", "<=") + " " + random.nextInt(most);
    }

    private String period() {
        return switch (random.nextInt(6)) {
            case 0 -> "last: %d %s".formatted(1 + random.nextInt(5), one(UNITS));
            case 1 -> "last: %d days including today".formatted(1 + random.nextInt(200));
            case 2 -> "current: " + one("MONTH", "QUARTER", "YEAR");
            case 3 -> "previous: " + one("WEEK", "MONTH", "QUARTER", "YEAR");
            case 4 -> one("before", "after") + ": " + date();
            default -> "from: 2025-%02d-10, to: 2026-%02d-15".formatted(1 + random.nextInt(12), 1 + random.nextInt(12));
        };
    }

    private String time() {
        return random.nextBoolean()
                ? period()
                : one("before", "within") + ": %d %s".formatted(1 + random.nextInt(6), one("weeks", "months", "days"));
    }

    private String date() {
        return "20%02d-%02d-%02d"
                .formatted(
                        random.nextBoolean() ? 0 : 24 + random.nextInt(3),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
    }

    private String some(String... all) {
        return IntStream.range(0, all.length)
                .filter(at -> at == 0 || random.nextBoolean())
                .mapToObj(at -> all[(at + 1) % all.length])
                .distinct()
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void maybe(List<String> arguments, Supplier<String> argument) {
        if (random.nextInt(3) == 0) {
            arguments.add(argument.get());
        }
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
