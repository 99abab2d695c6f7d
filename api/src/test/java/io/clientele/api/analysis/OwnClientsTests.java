package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Analyses as an admin and as a manager ask for them: she is told of her clients only, each figure against plain loops. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnClientsTests {

    private static final Period SUMMER = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 1));
    private static final int WINDOW = 40;

    record Amount(BigDecimal amount) {}

    record Figures(Amount revenue, BigDecimal orders, BigDecimal clients) {}

    record Share(Figures gross) {}

    record Step(
            List<Share> segments, Figures company, @Nullable Figures withoutClient) {}

    record Cut(@Nullable String name, Step sales) {}

    record Month(LocalDate month, Amount revenue) {}

    record Channel(
            @Nullable String channel, int interactions, int clients, int responses, int orders, Amount revenue) {}

    record Contact(Buyer buyer, LocalDate day, String channel) {}

    private final RandomBase base = new RandomBase(53);
    private final List<Contact> contacts = new ArrayList<>();
    private final SegmentTestData admin;
    private SegmentTestData ann;
    private List<String> ids = List.of();

    @Autowired
    OwnClientsTests(Api api) {
        this.admin = new SegmentTestData(api::admin);
        this.ann = admin;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Interactions interactions,
            @Autowired Managers managers,
            @Autowired Api api) {
        base.into(clients, products, sales);
        ids = base.make(admin);
        meet();
        interactions.upsert(
                RandomBase.SOURCE,
                IntStream.range(0, contacts.size())
                        .mapToObj(at -> InteractionTestData.interaction("i" + at)
                                .with(contacts.get(at).buyer().externalId())
                                .on(contacts.get(at).day())
                                .through(contacts.get(at).channel())
                                .row())
                        .toList());
        ann = MadeAccounts.manager(api, managers, RandomBase.SOURCE, "Ann", "ann-of-analyses");
    }

    /** No client twice on a day, so that the last contact is never in doubt. */
    private void meet() {
        var random = new Random(54);
        for (var buyer : base.buyers()) {
            random.ints(3, 0, 300)
                    .distinct()
                    .forEach(day -> contacts.add(new Contact(
                            buyer,
                            LocalDate.of(2026, 1, 1).plusDays(day),
                            List.of("Mail", "Phone").get(day % 2))));
        }
    }

    @Test
    void classesHaveTheUsualBordersForWhoSeesOnlySomeClients() {
        var chosen = "{ analysis { abc(a: \"70\") { classes { clients } } } }";
        var usual = "{ analysis { abc(a: \"80.0\", b: \"95\", border: BEFORE) { classes { clients } } } }";
        var crossed = "{ analysis { abcXyz(border: INCLUSIVE) { importance } } }";

        assertThat(ann.ask(chosen).codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ann.ask(crossed).codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ann.ask(usual).codes()).isEmpty();
        assertThat(admin.ask(chosen).codes()).isEmpty();
    }

    @Test
    void daysBeyondTheCalendarAreRefused() {
        var debts = "{ analysis { receivables(on: \"+999999999-12-31\") { on } } }";
        var members = "{ analysis { receivables(membership: {asOf: \"+999999999-12-31\"}) { on } } }";

        assertThat(admin.ask(debts).codes()).containsExactly("OUT_OF_RANGE");
        assertThat(admin.ask(members).codes()).containsExactly("BAD_MEMBERSHIP");
    }

    @Test
    void forecastsFromTheSalesOfHerClients() {
        checkForecast(admin, buyer -> true);
        checkForecast(ann, OwnClientsTests::isHers);
    }

    private void checkForecast(SegmentTestData caller, Predicate<@Nullable Buyer> seen) {
        var answer = caller.ask("""
                { analysis { forecast(segments: ["%s"]) { partial segments { history { month revenue { amount } } }
                  total { history { month revenue { amount } } months { month } } } } }""".formatted(ids.getFirst()));

        var months = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1)).steps(CalendarUnit.MONTH);
        var total = answer.list("analysis.forecast.total.history", Month.class);
        var segment = answer.list("analysis.forecast.segments[0].history", Month.class);
        assertThat(answer.yes("analysis.forecast.partial")).isEqualTo(caller == ann);
        assertThat(total).hasSameSizeAs(months);
        for (var at = 0; at < months.size(); at++) {
            assertThat(total.get(at).month()).isEqualTo(months.get(at).from());
            assertThat(total.get(at).revenue().amount())
                    .isEqualByComparingTo(revenue(months.get(at), document -> seen.test(document.buyer())));
            assertThat(segment.get(at).revenue().amount())
                    .isEqualByComparingTo(
                            revenue(months.get(at), document -> isMember(document, 0) && seen.test(document.buyer())));
        }
    }

    @Test
    void tellsWhatChannelsBroughtOfHerClients() {
        checkChannels(admin, "", Buyer::inUniverse);
        checkChannels(ann, "", buyer -> buyer.inUniverse() && isHers(buyer));
        checkChannels(
                ann,
                "segments: [\"" + ids.get(2) + "\"]",
                buyer -> isHers(buyer) && base.samples().get(2).members().contains(buyer));
    }

    private void checkChannels(SegmentTestData caller, String scope, Predicate<Buyer> seen) {
        var answer = caller.ask("""
                { analysis { channels(period: {between: {from: "%s", to: "%s"}}, windowDays: %d %s) { partial otherOrders
                  otherRevenue { amount } channels { channel interactions clients responses orders revenue { amount } } } } }""".formatted(SUMMER.from(), SUMMER.to(), WINDOW, scope));

        assertThat(answer.yes("analysis.channels.partial")).isEqualTo(caller == ann);
        var orders = base.documents(SUMMER).stream()
                .filter(document -> document.buyer() != null && seen.test(document.buyer()) && !document.isReturn())
                .toList();
        var byChannel = new TreeMap<String, List<Document>>();
        orders.forEach(order -> byChannel
                .computeIfAbsent(before(order).map(Contact::channel).orElse("none"), _ -> new ArrayList<>())
                .add(order));
        var others = byChannel.getOrDefault("none", List.of());
        assertThat(answer.number("analysis.channels.otherOrders")).isEqualTo(others.size());
        assertThat(new BigDecimal(answer.text("analysis.channels.otherRevenue.amount")))
                .isEqualByComparingTo(sum(others));
        var channels = answer.list("analysis.channels.channels", Channel.class);
        assertThat(channels).extracting(Channel::channel).containsExactlyInAnyOrder("Mail", "Phone");
        for (var channel : channels) {
            var led = byChannel.getOrDefault(Objects.requireNonNull(channel.channel()), List.of());
            var met = contacts.stream()
                    .filter(contact -> contact.channel().equals(channel.channel()))
                    .filter(contact -> SUMMER.contains(contact.day()) && seen.test(contact.buyer()))
                    .map(Contact::buyer)
                    .toList();
            assertThat(channel.interactions()).isEqualTo(met.size());
            assertThat(channel.clients())
                    .isEqualTo((int) met.stream().distinct().count());
            assertThat(channel.responses()).isEqualTo((int) met.stream()
                    .distinct()
                    .filter(buyer -> led.stream().anyMatch(order -> buyer.equals(order.buyer())))
                    .count());
            assertThat(channel.orders()).isEqualTo(led.size());
            assertThat(channel.revenue().amount()).isEqualByComparingTo(sum(led));
        }
    }

    private Optional<Contact> before(Document order) {
        return contacts.stream()
                .filter(contact -> contact.buyer().equals(order.buyer()))
                .filter(contact -> !contact.day().isAfter(order.day())
                        && !contact.day().isBefore(order.day().minusDays(WINDOW)))
                .max(Comparator.comparing(Contact::day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{after: \"2000-01-01\"}", "{before: \"2999-01-01\"}"})
    void countsContactsOfOpenPeriodsToo(String open) {
        var bounded = channels("{between: {from: \"2000-01-02\", to: \"2999-01-01\"}}");

        assertThat(channels(open)).isEqualTo(bounded).isNotEmpty();
    }

    private List<Channel> channels(String period) {
        return admin.ask("""
                { analysis { channels(period: %s) {
                  channels { channel interactions clients responses orders revenue { amount } } } } }""".formatted(period)).list("analysis.channels.channels", Channel.class);
    }

    @Test
    void refusesAWindowThatIsTooWide() {
        assertThat(admin.ask("{ analysis { channels(windowDays: 367) { partial } } }")
                        .codes())
                .containsExactly("BAD_THRESHOLDS");
        assertThat(admin.ask("{ analysis { channels(windowDays: -1) { partial } } }")
                        .codes())
                .containsExactly("BAD_THRESHOLDS");
        assertThat(admin.ask("{ analysis { forecast(months: 25) { partial } } }")
                        .codes())
                .containsExactly("MONTHS_OUT_OF_RANGE");
    }

    @Test
    void cutsTheSalesOfHerClients() {
        checkCuts("REGION", (document, name) -> buyer(document).region().equals(name));
        checkCuts(
                "CLIENT_MANAGER", (document, name) -> buyer(document).managers().contains(name));
        checkCuts("MANAGER", (document, name) -> name == null);
        checkCuts("CHANNEL", (document, name) -> name == null);
    }

    private void checkCuts(String by, BiPredicate<Document, @Nullable String> of) {
        var answer = ann.ask("""
                { salesBySegment(period: {between: {from: "%s", to: "%s"}}, by: %s, segments: ["%s"]) { partial
                  withoutClient { orders } cuts { name sales { company { revenue { amount } orders clients }
                    withoutClient { revenue { amount } orders clients }
                    segments { gross { revenue { amount } orders clients } } } } } }""".formatted(SUMMER.from(), SUMMER.to(), by, ids.getFirst()));

        assertThat(answer.yes("salesBySegment.partial")).isTrue();
        assertThat(answer.isNull("salesBySegment.withoutClient")).isTrue();
        var cuts = answer.list("salesBySegment.cuts", Cut.class);
        var hers = known();
        assertThat(cuts).isNotEmpty();
        assertThat(cuts).allSatisfy(cut -> {
            var part = hers.stream()
                    .filter(document -> of.test(document, cut.name()))
                    .toList();
            assertThat(cut.sales().withoutClient()).isNull();
            same(cut.sales().company(), part);
            same(
                    cut.sales().segments().getFirst().gross(),
                    part.stream().filter(document -> isMember(document, 0)).toList());
        });
        assertThat(hers).allMatch(document -> cuts.stream().anyMatch(cut -> of.test(document, cut.name())));
    }

    @Test
    void cutsTheSalesOfHerClientsByGroup() {
        var cuts = ann.ask("""
                { salesBySegment(period: {between: {from: "%s", to: "%s"}}, by: PRODUCT_GROUP, segments: ["%s"]) {
                  cuts { name sales { company { revenue { amount } orders clients } segments { gross { revenue { amount }
                    orders clients } } } } } }""".formatted(SUMMER.from(), SUMMER.to(), ids.getFirst()))
                .list("salesBySegment.cuts", Cut.class);

        assertThat(cuts).extracting(Cut::name).containsExactlyInAnyOrder("Drills", "Bits", "Saws");
        for (var cut : cuts) {
            same(
                    cut.sales().company(),
                    known().stream()
                            .map(document -> new Document(
                                    document.number(),
                                    document.buyer(),
                                    document.day(),
                                    document.lines().stream()
                                            .filter(line -> (line.product() + "s").equals(cut.name()))
                                            .toList()))
                            .filter(document -> !document.lines().isEmpty())
                            .toList());
        }
    }

    @Test
    void overlapsSegmentsWithinHerClients() {
        var answer = ann.ask(
                "{ segmentOverlap(segments: %s) { partial universe cells(of: [{a: \"%s\", b: \"%s\"}]) { both clients { totalCount } } pairs(first: 100) { nodes { a b both } } } }"
                        .formatted(SegmentTestData.literal(ids.toArray(String[]::new)), ids.get(0), ids.get(2)));

        assertThat(answer.yes("segmentOverlap.partial")).isTrue();
        assertThat(answer.number("segmentOverlap.universe"))
                .isEqualTo(
                        base.who(buyer -> buyer.inUniverse() && isHers(buyer)).size());
        assertThat(answer.number("segmentOverlap.cells[0].both")).isEqualTo(both(0, 2));
        assertThat(answer.number("segmentOverlap.cells[0].clients.totalCount")).isEqualTo(both(0, 2));
        for (var at = 0; at < 15; at++) {
            var pair = "segmentOverlap.pairs.nodes[" + at + "].";
            assertThat(answer.number(pair + "both"))
                    .isEqualTo(both(ids.indexOf(answer.text(pair + "a")), ids.indexOf(answer.text(pair + "b"))));
        }
    }

    /** Sales to her clients but the anonymous one, whose are sales without a client. */
    private List<Document> known() {
        return base.documents(SUMMER).stream()
                .filter(document -> isHers(document.buyer()) && !buyer(document).anonymous())
                .toList();
    }

    private int both(int one, int other) {
        return base.who(buyer -> isHers(buyer)
                        && base.samples().get(one).members().contains(buyer)
                        && base.samples().get(other).members().contains(buyer))
                .size();
    }

    private void same(Figures told, List<Document> documents) {
        assertThat(told.revenue().amount()).isEqualByComparingTo(sum(documents));
        assertThat(told.orders())
                .isEqualByComparingTo(BigDecimal.valueOf(documents.stream()
                        .filter(document -> !document.isReturn())
                        .count()));
        assertThat(told.clients())
                .isEqualByComparingTo(BigDecimal.valueOf(
                        documents.stream().map(Document::buyer).distinct().count()));
    }

    private boolean isMember(Document document, int segment) {
        return document.buyer() != null
                && base.samples().get(segment).members().contains(Objects.requireNonNull(document.buyer()));
    }

    private BigDecimal revenue(Period period, Predicate<Document> whose) {
        return sum(base.documents(period).stream().filter(whose).toList());
    }

    private static BigDecimal sum(List<Document> documents) {
        return Money.decimal(documents.stream()
                .mapToLong(document -> document.sum(Line::amount))
                .sum());
    }

    private static Buyer buyer(Document document) {
        return Objects.requireNonNull(document.buyer());
    }

    private static boolean isHers(@Nullable Buyer buyer) {
        return buyer != null && buyer.managers().contains("Ann");
    }
}
