package io.clientele.api.analysis.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.analysis.offer.OfferBase.Buyer;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a segment's offer card is of, what they take and through which channels, each figure against its definition. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferTests extends AskedOffers {

    record Named(String name) {}

    record Item(Named product) {}

    record Value(String value, int clients, int baseClients, BigDecimal percent, BigDecimal lift) {}

    record Field(
            String field,
            int n,
            @Nullable String missing,
            @Nullable List<Value> values) {}

    record Product(Named product, int n, int baseBuyers, BigDecimal percent, BigDecimal lift) {}

    record Rule(Item x, Item y, int nX, int nY, int nXY, int n, int nXWithoutY, BigDecimal lift) {}

    private final JdbcClient jdbc;

    @Autowired
    OfferTests(Api api, JdbcClient jdbc) {
        super(api);
        this.jdbc = jdbc;
    }

    @Test
    void tellsWhoTheMembersAre() {
        checkWho(segments, everybody());
        checkWho(ann, annsOwn());
    }

    @Test
    void tellsWhatTheyBuyMoreThanOthersDo() {
        checkWhat(segments, everybody());
        checkWhat(ann, annsOwn());
    }

    @Test
    void tellsOfChannelsWhatTheirAnalysisTellsOfTheSegment() {
        for (var caller : List.of(segments, ann)) {
            var card = card(caller, north, CHANNEL.replace("channel {", "channel(windowDays: 60) {"));
            var analysis = caller.ask(
                    "{ analysis { channels(segments: [\"%s\"], windowDays: 60) { otherOrders otherRevenue { amount } channels { channel interactions clients orders revenue { amount } } } } }"
                            .formatted(north));

            var channels = analysis.list("analysis.channels.channels", Map.class);
            var enough = channels.stream()
                    .filter(channel -> (int) Objects.requireNonNull(channel.get("clients")) >= 20)
                    .toList();
            assertThat(card.list("analysis.offerCard.channel.channels", Map.class))
                    .isEqualTo(enough)
                    .hasSize(1);
            assertThat(channels).hasSize(2);
            assertThat(card.number("analysis.offerCard.channel.fewContacted"))
                    .isEqualTo(channels.size() - enough.size());
            assertThat(card.number("analysis.offerCard.channel.otherOrders"))
                    .isEqualTo(analysis.number("analysis.channels.otherOrders"));
            assertThat(card.text("analysis.offerCard.channel.otherRevenue.amount"))
                    .isEqualTo(analysis.text("analysis.channels.otherRevenue.amount"));
            assertThat(card.number("analysis.offerCard.channel.windowDays")).isEqualTo(60);
            assertThat(card.number("analysis.offerCard.channel.n"))
                    .isEqualTo((caller == ann ? annsOwn() : everybody()).orders(OfferBase.YEAR, day -> true));
        }
    }

    @Test
    void tellsNothingOfThreeClients() {
        var answer = card(segments, few, WHO + WHAT + WHEN + PRICE + CHANNEL);

        assertThat(answer.number("analysis.offerCard.who.size")).isEqualTo(3);
        for (var figure : List.of("who.fields[0]", "what", "when.gap", "when.due", "channel")) {
            assertThat(answer.text("analysis.offerCard." + figure + ".missing")).isEqualTo("TOO_FEW_OBSERVATIONS");
        }
        for (var empty : List.of(
                "who.fields[0].values",
                "what.products",
                "what.gaps",
                "when.gap.median",
                "when.due.value",
                "channel.channels")) {
            assertThat(answer.isNull("analysis.offerCard." + empty)).isTrue();
        }
    }

    @Test
    void echoesWhatItIsAbout() {
        var answer =
                card(segments, north, "segment { name } period { from to } membership asOf { dataVersion } partial");

        assertThat(answer.text("analysis.offerCard.segment.name")).isEqualTo("North");
        assertThat(answer.text("analysis.offerCard.period.from")).isEqualTo("2025-11-01");
        assertThat(answer.text("analysis.offerCard.period.to")).isEqualTo("2026-11-01");
        assertThat(answer.text("analysis.offerCard.membership")).isEqualTo("CURRENT");
        assertThat(answer.yes("analysis.offerCard.partial")).isFalse();
        assertThat(card(ann, north, "partial").yes("analysis.offerCard.partial"))
                .isTrue();
    }

    @Test
    void refusesWhatCannotBeAnswered() {
        assertThat(card(segments, Ids.of("Product", 1), "partial").codes()).containsExactly("WRONG_ID_TYPE");
        assertThat(card(segments, Ids.of("Segment", 999_999), "partial").codes())
                .containsExactly("NOT_FOUND");
        assertThat(card(segments, "?", "partial").codes()).containsExactly("BAD_ID");
        assertThat(card(segments, north, "who(fields: []) { size }").codes()).containsExactly("BAD_FIELDS");
        assertThat(card(segments, north, "who(fields: [REGION, REGION]) { size }")
                        .codes())
                .containsExactly("BAD_FIELDS");
        assertThat(card(segments, north, "who(fields: [NAME]) { size }").codes())
                .containsExactly("FIELD_NOT_USABLE");
        assertThat(card(segments, north, "when(dueAfter: \"0\") { due { n } }").codes())
                .containsExactly("OUT_OF_RANGE");
        assertThat(card(segments, north, "channel(windowDays: 367) { n }").codes())
                .containsExactly("BAD_THRESHOLDS");
        assertThat(asked("period: {between: {from: \"2020-01-01\", to: \"2026-01-01\"}}")
                        .codes())
                .containsExactly("PERIOD_TOO_LONG");
        assertThat(asked("membership: {atSale: true}").codes()).containsExactly("BAD_MEMBERSHIP");
    }

    @Test
    void asksTheSameNumberOfStatementsWhateverTheSize() {
        var everybody = segments.dynamic("Everybody", "region in ('North', 'South', 'East')");

        assertThat(statements(everybody)).isEqualTo(statements(north));
    }

    private long statements(String segment) {
        return IntStream.range(0, 5)
                .mapToLong(_ -> {
                    var before = selects();
                    card(segments, segment, WHO + "what { n products { n } gaps { n } }" + WHEN + PRICE + CHANNEL)
                            .number("analysis.offerCard.who.size");
                    return selects() - before;
                })
                .min()
                .orElseThrow();
    }

    private long selects() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private void checkWho(SegmentTestData caller, OfferOracle oracle) {
        var answer = card(caller, north, WHO.replace("who {", "who(fields: [REGION, INDUSTRY, MANAGER, CITY]) {"));

        assertThat(answer.number("analysis.offerCard.who.size")).isEqualTo(oracle.size());
        assertThat(answer.number("analysis.offerCard.who.base")).isEqualTo(oracle.base());
        var fields = answer.list("analysis.offerCard.who.fields", Field.class);
        assertThat(fields).extracting(Field::field).containsExactly("REGION", "INDUSTRY", "MANAGER", "CITY");
        checkField(fields.get(0), oracle, value -> buyer -> buyer.region().equals(value));
        checkField(fields.get(1), oracle, value -> buyer -> value.equals(buyer.industry()));
        checkField(fields.get(2), oracle, value -> buyer -> buyer.manager().equals(value));
        assertThat(fields.get(3)).isEqualTo(new Field("CITY", 0, "TOO_FEW_OBSERVATIONS", null));
    }

    private static void checkField(Field field, OfferOracle oracle, Function<String, Predicate<Buyer>> has) {
        var values = Objects.requireNonNull(field.values());
        assertThat(field.n()).isEqualTo(values.stream().mapToInt(Value::clients).sum());
        assertThat(values)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingInt(Value::clients).reversed());
        for (var value : values) {
            var members = oracle.count(has.apply(value.value()));
            var all = oracle.countOfAll(has.apply(value.value()));
            assertThat(value.clients()).isEqualTo(members);
            assertThat(value.baseClients()).isEqualTo(all);
            assertThat(value.percent()).isEqualByComparingTo(ratio(100L * members, oracle.size(), 2));
            assertThat(value.lift())
                    .isEqualByComparingTo(ratio((long) members * oracle.base(), (long) all * oracle.size(), 6));
        }
    }

    private void checkWhat(SegmentTestData caller, OfferOracle oracle) {
        var answer = card(caller, north, WHAT);

        var n = oracle.buyers();
        assertThat(answer.number("analysis.offerCard.what.n")).isEqualTo(n);
        assertThat(answer.number("analysis.offerCard.what.base")).isEqualTo(oracle.buyersOfAll());
        IntFunction<BigDecimal> lift = product ->
                ratio((long) oracle.buyers(product) * oracle.buyersOfAll(), (long) n * oracle.buyersOfAll(product), 6);
        var often = IntStream.range(0, OfferBase.GOODS)
                .filter(product -> oracle.buyers(product) >= 20)
                .boxed()
                .sorted(Comparator.comparing(lift::apply, Comparator.reverseOrder()))
                .toList();
        var products = answer.list("analysis.offerCard.what.products", Product.class);
        assertThat(products)
                .extracting(product -> product.product().name())
                .containsExactlyElementsOf(
                        often.stream().limit(10).map(OfferBase::name).toList());
        for (var at = 0; at < products.size(); at++) {
            var number = often.get(at);
            assertThat(products.get(at).n()).isEqualTo(oracle.buyers(number));
            assertThat(products.get(at).baseBuyers()).isEqualTo(oracle.buyersOfAll(number));
            assertThat(products.get(at).lift()).isEqualByComparingTo(lift.apply(number));
            assertThat(products.get(at).percent()).isEqualByComparingTo(ratio(100L * oracle.buyers(number), n, 2));
        }
        var gaps = answer.list("analysis.offerCard.what.gaps", Rule.class);
        checkGaps(gaps, often, oracle);
        assertThat(gaps.isEmpty()).isEqualTo(caller == ann);
    }

    private static void checkGaps(List<Rule> gaps, List<Integer> often, OfferOracle oracle) {
        var n = oracle.buyers();
        var tops = new HashSet<String>();
        for (var x : often.subList(0, Math.min(5, often.size()))) {
            var best = often.stream()
                    .filter(y -> !y.equals(x) && oracle.buyers(x, y) >= 20 && oracle.buyers(x, y) < oracle.buyers(x))
                    .map(y -> ratio((long) oracle.buyers(x, y) * n, (long) oracle.buyers(x) * oracle.buyers(y), 12))
                    .filter(lift -> lift.compareTo(BigDecimal.ONE) > 0)
                    .max(Comparator.naturalOrder());
            var told = gaps.stream()
                    .filter(gap -> gap.x().product().name().equals(OfferBase.name(x)))
                    .toList();
            assertThat(told).hasSize(best.isPresent() ? 1 : 0);
            best.ifPresent(lift -> {
                var gap = told.getFirst();
                var y = Integer.parseInt(gap.y().product().name().substring(5));
                assertThat(gap.lift()).isEqualByComparingTo(lift.setScale(6, RoundingMode.HALF_UP));
                assertThat(gap.nXWithoutY()).isEqualTo(oracle.buyers(x) - oracle.buyers(x, y));
                assertThat(gap.nY()).isEqualTo(oracle.buyers(y));
                assertThat(gap.n()).isEqualTo(n);
            });
            tops.add(OfferBase.name(x));
        }
        assertThat(gaps)
                .allSatisfy(gap -> assertThat(tops).contains(gap.x().product().name()));
    }

    private Answer asked(String arguments) {
        return segments.ask("{ analysis { offerCard(segment: \"%s\", %s) { partial } } }".formatted(north, arguments));
    }
}
