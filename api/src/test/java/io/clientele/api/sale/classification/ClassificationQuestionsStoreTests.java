package io.clientele.api.sale.classification;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.Universe;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.InAbc;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.PurchaseDate;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.sale.classification.stage.PurchaseDate.Which;
import io.clientele.api.sale.classification.stage.RepurchaseDue;
import io.clientele.api.sale.classification.xyz.InXyz;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ClassificationQuestionsStoreTests {

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final int CLIENTS = 60;
    private static final int ROUNDS = 60;
    private static final Map<Integer, ClientField> SPECIAL =
            Map.of(5, ClientField.ACTIVE, 6, ClientField.ACTIVE, 7, ClientField.ANONYMOUS, 55, ClientField.ACTIVE);
    private static final PeriodChoice OPEN = new PeriodChoice.Before(TODAY);
    private static final PeriodChoice MONTH = new PeriodChoice.Previous(CalendarUnit.MONTH);
    private static final Comparison BAD = new Comparison(Operator.CONTAINS, BigDecimal.ONE);

    @Autowired
    PurchaseDateQuestions dates;

    @Autowired
    RepurchaseQuestions repurchases;

    @Autowired
    GrowthQuestions growths;

    @Autowired
    StageQuestions stages;

    @Autowired
    AbcQuestions abc;

    @Autowired
    XyzQuestions xyz;

    @Autowired
    RfmQuestions rfm;

    @Autowired
    Sales sales;

    @Autowired
    Clients clients;

    @Autowired
    Universe universe;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(23);
    private final Map<String, Integer> ids = new HashMap<>();
    private ClassificationOracle oracle = new ClassificationOracle(List.of());
    private List<Integer> named = List.of();
    private List<Integer> active = List.of();

    /** Clients with few sales each; of some nobody is to hear, one has gone, and those from 50 on bought nothing. */
    @BeforeEach
    void fill() {
        SaleTestData.clear(jdbc);
        clients.upsert("file", IntStream.range(1, CLIENTS).mapToObj(this::card).toList());
        jdbc.sql("select external_id, id from client").query(row -> {
            ids.put(row.getString(1), row.getInt(2));
        });
        var documents = RandomSales.documents(random, 50, 300, 80_000);
        var rows = new ArrayList<SaleRow>();
        documents.forEach(document -> rows.add(row(document, rows.size())));
        assertThat(sales.upsert("file", rows, CREATING).rejected()).isEmpty();
        jdbc.sql("update client set archived = external_id = 'C8', erased = external_id = 'C9'")
                .update();
        jdbc.sql("update data_version set version = version + 2").update();
        oracle = new ClassificationOracle(documents.stream().map(this::known).toList());
        named = ids(snapshots.read(universe::withInactive));
        active = ids(snapshots.read(universe::all));
        assertThat(named).hasSize(CLIENTS - 4);
        assertThat(active).hasSize(CLIENTS - 7);
    }

    @Test
    void answersWhenClientsBoughtFirstOrLast() {
        for (var round = 0; round < ROUNDS; round++) {
            var which = any(Which.values());
            var count = random.nextInt(1, 12);
            var question = new PurchaseDate(
                    which,
                    switch (round % 4) {
                        case 0 -> new When.MoreThanAgo(count, CalendarUnit.MONTH);
                        case 1 -> new When.LessThanAgo(count * 20, CalendarUnit.DAY);
                        default -> new When.Within(period());
                    });
            agrees(question, dates::clientsWho, named, client -> {
                var day = oracle.date(client, which, TODAY);
                return day != null && isWhen(day, question.when());
            });
            observes(
                    client -> dates.observed(question, TODAY, client),
                    client -> List.of(Observed.value(oracle.date(client, which, TODAY))));
        }
    }

    @Test
    void answersWhoIsDueToBuyAgain() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new RepurchaseDue(new BigDecimal(random.nextInt(1, 40)).movePointLeft(1));
            agrees(question, repurchases::clientsWho, named, client -> oracle.isDue(client, question.k(), TODAY));
            observes(client -> repurchases.observed(question, TODAY, client), client -> {
                var last = oracle.date(client, Which.LAST, TODAY);
                var gap = oracle.medianGap(client, TODAY);
                var ratio = last == null || gap == null
                        ? null
                        : BigDecimal.valueOf(TODAY.toEpochDay() - last.toEpochDay())
                                .divide(gap, 2, RoundingMode.HALF_UP);
                return List.of(
                        new Observed("k", ratio), new Observed("lastPurchase", last), new Observed("medianGap", gap));
            });
        }
    }

    @Test
    void answersWhoseRevenueChanged() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new Growth(period(), List.of(comparison(-100, 100)));
            var period = question.period().on(TODAY);
            agrees(question, growths::clientsWho, named, client -> oracle.grew(client, period, question.percent()));
            observes(client -> growths.observed(question, TODAY, client), client -> {
                var growth = oracle.growth(client, period);
                return List.of(new Observed(
                        "percent",
                        growth == null
                                ? null
                                : new BigDecimal(growth.over())
                                        .divide(new BigDecimal(growth.under()), 2, RoundingMode.HALF_UP)));
            });
        }
    }

    @Test
    void answersWhoIsAtAStage() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new InStage(some(LifeStage.class), random.nextInt(1, 5), random.nextInt(1, 15));
            agrees(
                    question,
                    stages::clientsWho,
                    named,
                    client -> question.stages().contains(oracle.stage(client, question, TODAY)));
            observes(
                    client -> stages.observed(question, TODAY, client),
                    client -> List.of(Observed.value(
                            named.contains(client)
                                    ? oracle.stage(client, question, TODAY).name()
                                    : null)));
        }
    }

    @Test
    void answersWhoIsInAnAbcClass() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new InAbc(metric(), period(), some(AbcClass.class), AbcRule.DEFAULT);
            var period = question.period().on(TODAY);
            IntFunction<@Nullable AbcClass> expected =
                    client -> oracle.abc(client, period, question.metric(), question.rule(), active);
            agrees(question, abc::clientsWho, active, client -> {
                var abcClass = expected.apply(client);
                return abcClass != null && question.classes().contains(abcClass);
            });
            observes(client -> abc.observed(question, TODAY, client).subList(0, 2), client -> {
                var abcClass = expected.apply(client);
                var units = oracle.metric(client, question.metric(), period);
                return List.of(
                        Observed.value(abcClass == null ? null : abcClass.name()),
                        new Observed(
                                "metric",
                                abcClass == null ? null : question.metric().decimal(units)));
            });
        }
    }

    @Test
    void answersWhoIsInAnXyzClass() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new InXyz(metric(), period(), some(XyzClass.class), xyzRule());
            var period = question.period().on(TODAY);
            IntFunction<@Nullable XyzClass> expected =
                    client -> oracle.xyz(client, period, question.metric(), question.rule(), active);
            agrees(question, xyz::clientsWho, active, client -> {
                var xyzClass = expected.apply(client);
                return xyzClass != null && question.classes().contains(xyzClass);
            });
            observes(client -> xyz.observed(question, TODAY, client).subList(0, 1), client -> {
                var xyzClass = expected.apply(client);
                return List.of(Observed.value(xyzClass == null ? null : xyzClass.name()));
            });
        }
    }

    @Test
    void answersWhoIsInAnRfmGroup() {
        for (var round = 0; round < ROUNDS; round++) {
            var groups = random.nextBoolean() ? some(RfmGroup.class) : Set.<RfmGroup>of();
            var question = new InRfm(period(), groups, List.of(), List.of(comparison(1, 6)), List.of(comparison(1, 6)));
            var period = question.period().on(TODAY);
            agrees(question, rfm::clientsWho, active, client -> {
                var scores = oracle.rfm(client, period, active);
                return scores != null
                        && (groups.isEmpty() || groups.contains(scores.group()))
                        && question.frequency().getFirst().holds(BigDecimal.valueOf(scores.frequency()))
                        && question.monetary().getFirst().holds(BigDecimal.valueOf(scores.monetary()));
            });
            observes(client -> rfm.observed(question, TODAY, client), client -> {
                var scores = oracle.rfm(client, period, active);
                return List.of(
                        Observed.value(scores == null ? null : scores.group().name()),
                        new Observed("recency", scores == null ? null : BigDecimal.valueOf(scores.recency())),
                        new Observed("frequency", scores == null ? null : BigDecimal.valueOf(scores.frequency())),
                        new Observed("monetary", scores == null ? null : BigDecimal.valueOf(scores.monetary())));
            });
        }
    }

    @Test
    void tellsTheShareOfThoseWhoBroughtAsMuchOrMore() {
        var question = new InAbc(
                Metric.REVENUE, new PeriodChoice.Last(12, CalendarUnit.MONTH, false), Set.of(), AbcRule.DEFAULT);

        var shares = active.stream()
                .map(client -> snapshots.read(() -> abc.observed(question, TODAY, client)))
                .filter(observed -> observed.getFirst().value() != null)
                .map(observed ->
                        (BigDecimal) Objects.requireNonNull(observed.get(2).value()))
                .sorted()
                .toList();

        assertThat(shares.getFirst()).isPositive();
        assertThat(shares.getLast()).isEqualByComparingTo("1");
    }

    @Test
    void saysWhatCannotBeAnswered() {
        var ago = new PurchaseDate(Which.LAST, new When.MoreThanAgo(0, CalendarUnit.DAY));
        var fine = new PurchaseDate(Which.LAST, new When.LessThanAgo(3_660, CalendarUnit.DAY));
        var week = new XyzRule(CalendarUnit.DAY, XyzRule.X, XyzRule.Y, Deviation.SAMPLE, Mode.THRESHOLD);
        var always = new PeriodChoice.Between(LocalDate.of(1900, 1, 1), TODAY);
        var ancient = new PeriodChoice.Between(LocalDate.of(1, 1, 1), LocalDate.of(1, 2, 1));

        snapshots.read(() -> {
            assertThat(codes(dates.check(ago))).containsExactly("OUT_OF_RANGE");
            assertThat(dates.check(fine)).isEmpty();
            for (var k : List.of("0", "-1", "100.0001", "1.00001")) {
                assertThat(codes(repurchases.check(new RepurchaseDue(new BigDecimal(k)))))
                        .containsExactly("OUT_OF_RANGE");
            }
            assertThat(repurchases.check(new RepurchaseDue(new BigDecimal("1.50000"))))
                    .isEmpty();
            assertThat(codes(stages.check(new InStage(Set.of(), 0, 121))))
                    .containsExactly("OUT_OF_RANGE", "OUT_OF_RANGE");
            assertThat(stages.check(new InStage(Set.of(), 100, 120))).isEmpty();
            assertThat(codes(growths.check(new Growth(OPEN, List.of(BAD)))))
                    .containsExactly("BAD_OPERATOR", "PERIOD_OPEN");
            assertThat(codes(growths.check(new Growth(MONTH, List.of())))).containsExactly("REQUIRED");
            assertThat(codes(growths.check(new Growth(ancient, List.of(comparison(1, 2))))))
                    .containsExactly("PERIOD_OUT_OF_RANGE");
            assertThat(codes(abc.check(
                            new InAbc(Metric.REVENUE, new PeriodChoice.After(TODAY), Set.of(), AbcRule.DEFAULT))))
                    .containsExactly("PERIOD_OPEN");
            assertThat(codes(xyz.check(new InXyz(Metric.ORDERS, OPEN, Set.of(), XyzRule.DEFAULT))))
                    .containsExactly("PERIOD_OPEN");
            assertThat(codes(xyz.check(new InXyz(Metric.ORDERS, MONTH, Set.of(), XyzRule.DEFAULT))))
                    .containsExactly("PERIOD_TOO_SHORT");
            assertThat(codes(xyz.check(new InXyz(Metric.ORDERS, always, Set.of(), week))))
                    .containsExactly("TOO_MANY_STEPS");
            assertThat(xyz.check(new InXyz(Metric.ORDERS, MONTH, Set.of(), week)))
                    .isEmpty();
            assertThat(codes(rfm.check(new InRfm(OPEN, Set.of(), List.of(BAD), List.of(), List.of(BAD)))))
                    .containsExactly("PERIOD_OPEN", "BAD_OPERATOR", "BAD_OPERATOR");
            return true;
        });
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private interface Answer<Q> {
        RoaringBitmap clientsWho(Q question, LocalDate businessDate, @Nullable RoaringBitmap among);
    }

    /** Everyone, a few and one are asked about; ids of nobody do no harm. */
    private <Q> void agrees(Q question, Answer<Q> answer, List<Integer> population, IntPredicate expected) {
        var few = RoaringBitmap.bitmapOf(random.ints(12, 0, CLIENTS * 2).toArray());
        var one = RoaringBitmap.bitmapOf(client());
        for (var among : new RoaringBitmap[] {null, few, one, new RoaringBitmap()}) {
            var holding = population.stream()
                    .filter(client -> among == null || among.contains(client))
                    .filter(expected::test)
                    .toList();
            assertThat(ids(snapshots.read(() -> answer.clientsWho(question, TODAY, among))))
                    .as("%s among %s", question, among)
                    .isEqualTo(holding);
        }
    }

    private void observes(IntFunction<List<Observed>> observed, IntFunction<List<Observed>> expected) {
        var client = client();
        assertThat(snapshots.read(() -> observed.apply(client)))
                .as("client %s", client)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected.apply(client));
    }

    private int client() {
        return Objects.requireNonNull(ids.get("C" + random.nextInt(1, CLIENTS)));
    }

    private static boolean isWhen(LocalDate day, When when) {
        return switch (when) {
            case When.Within(var choice) -> choice.on(TODAY).contains(day);
            case When.MoreThanAgo(var count, var unit) -> day.isBefore(unit.plus(TODAY, -count));
            case When.LessThanAgo(var count, var unit) -> day.isAfter(unit.plus(TODAY, -count));
        };
    }

    private PeriodChoice period() {
        return switch (random.nextInt(4)) {
            case 0 -> new PeriodChoice.Last(random.nextInt(1, 18), CalendarUnit.MONTH, random.nextBoolean());
            case 1 -> new PeriodChoice.Previous(CalendarUnit.YEAR);
            case 2 -> new PeriodChoice.Current(CalendarUnit.YEAR);
            default -> {
                var from = RandomSales.FIRST.plusDays(random.nextInt(600));
                yield new PeriodChoice.Between(from, from.plusDays(random.nextInt(1, 400)));
            }
        };
    }

    private XyzRule xyzRule() {
        var unit = List.of(CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER)
                .get(random.nextInt(3));
        var mode = any(Mode.values());
        return new XyzRule(
                unit,
                BigDecimal.valueOf(random.nextInt(0, 50)),
                BigDecimal.valueOf(random.nextInt(50, 101)),
                any(Deviation.values()),
                mode);
    }

    private Metric metric() {
        return any(Metric.values());
    }

    private <T> T any(T[] choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    private Comparison comparison(int from, int to) {
        var operator = List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.EQ, Operator.NE)
                .get(random.nextInt(6));
        return new Comparison(operator, BigDecimal.valueOf(random.nextInt(from, to)));
    }

    private <C extends Enum<C>> Set<C> some(Class<C> classes) {
        var some = EnumSet.allOf(classes);
        some.removeIf(each -> random.nextBoolean());
        return some;
    }

    private static List<Integer> ids(RoaringBitmap clients) {
        return clients.stream().boxed().toList();
    }

    /** The same with the id that the base gave the client. */
    private Document known(Document document) {
        return new Document(
                ids.getOrDefault("C" + document.client(), 0),
                document.day(),
                document.amount(),
                document.vat(),
                document.cost(),
                document.quantity(),
                document.isReturn());
    }

    private static SaleRow row(Document document, int number) {
        return sale("D" + number, "1")
                .to(document.client() == 0 ? null : "C" + document.client())
                .on(document.day())
                .amount(Money.decimal(document.amount()).toPlainString())
                .vat(Money.decimal(document.vat()).toPlainString())
                .cost(Money.decimal(document.cost()).toPlainString())
                .quantity(Money.decimal(document.quantity()).toPlainString())
                .row();
    }

    private ClientCard card(int number) {
        var fields = new HashMap<ClientField, List<String>>();
        fields.put(ClientField.NAME, List.of("C" + number));
        var special = SPECIAL.get(number);
        if (special != null) {
            fields.put(special, List.of(String.valueOf(special == ClientField.ANONYMOUS)));
        }
        return new ClientCard("C" + number, fields, null, Map.of(), Map.of(), Map.of());
    }
}
