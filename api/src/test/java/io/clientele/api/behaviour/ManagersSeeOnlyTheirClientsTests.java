package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Ann's account sees Ann's clients; memberships and classes are those of the whole base, figures those of her clients. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagersSeeOnlyTheirClientsTests {

    private static final String PERIOD =
            "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());

    private final Api api;
    private final RandomBase base = new RandomBase(41);
    private final SegmentTestData admin;
    private final SegmentTestData ann;
    private List<String> ids = List.of();

    @Autowired
    ManagersSeeOnlyTheirClientsTests(Api api) {
        this.api = api;
        this.admin = new SegmentTestData(api::admin);
        this.ann = new SegmentTestData(() -> api.as("ann"));
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Managers managers) {
        base.into(clients, products, sales);
        ids = base.make(admin);
        var manager = Objects.requireNonNull(
                managers.idsOf(RandomBase.SOURCE, List.of("Ann")).get("Ann"));
        api.signOut();
        var opened = admin.ask("""
                mutation($manager: ID!, $password: String!) { accountCreate(input: {
                  username: "ann", password: $password, role: MANAGER, manager: $manager}) { userErrors { code } } }""", Map.of("manager", Ids.of("Manager", manager), "password", Api.PASSWORD));
        assertThat(opened.list("accountCreate.userErrors", Object.class)).isEmpty();
    }

    @Test
    void countsAndListsOnlyHerMembers() {
        for (var at = 0; at < ids.size(); at++) {
            var theirs = hers(base.samples().get(at).members());

            var segment = ann.ask("""
                    { segment(id: "%s") { memberCount members(first: 1000) { totalCount nodes { name }
                      statistics(%s) { revenue { amount } orders buyers } } } }""".formatted(ids.get(at), PERIOD));

            assertThat(segment.number("segment.memberCount"))
                    .isEqualTo(theirs.size())
                    .isPositive();
            assertThat(segment.number("segment.members.totalCount")).isEqualTo(theirs.size());
            assertThat(segment.texts("segment.members.nodes[*].name"))
                    .containsExactlyInAnyOrderElementsOf(
                            theirs.stream().map(Buyer::name).toList());
            assertThat(amount(segment, "segment.members.statistics")).isEqualByComparingTo(revenue(theirs::contains));
        }
    }

    @Test
    void showsTheSegmentsOfHerClientsAsTheyAre() {
        var segment = ann.ask(
                "{ segment(id: \"%s\") { members(first: 1000) { nodes { name segments { segment { id } } } } } }"
                        .formatted(ids.getFirst()));

        var names = segment.texts("segment.members.nodes[*].name");
        for (var at = 0; at < names.size(); at++) {
            var buyer = base.who(buyerNamed(names.get(at))).iterator().next();
            assertThat(segment.texts("segment.members.nodes[%d].segments[*].segment.id".formatted(at)))
                    .containsExactlyInAnyOrderElementsOf(ids.stream()
                            .filter(id -> base.samples()
                                    .get(ids.indexOf(id))
                                    .members()
                                    .contains(buyer))
                            .toList());
        }
    }

    @Test
    void laysOnlyHerClientsOver() {
        var answer = ann.ask("""
                { segmentOverlap(segments: %s, %s) { counts distinct universe partial
                  pairs(first: 100) { nodes { a b both revenue { amount } } }
                  intersections { segments clients { totalCount } revenue { amount } } } }""".formatted(SegmentTestData.literal(ids.toArray(String[]::new)), PERIOD));

        assertThat(answer.yes("segmentOverlap.partial")).isTrue();
        assertThat(answer.number("segmentOverlap.universe"))
                .isEqualTo(hers(base.who(Buyer::inUniverse)).size());
        assertThat(answer.number("segmentOverlap.distinct"))
                .isEqualTo(hers(inAny()).size());
        var counts = answer.as("segmentOverlap.counts", int[][].class);
        for (var a = 0; a < ids.size(); a++) {
            for (var b = 0; b < ids.size(); b++) {
                assertThat(counts[a][b]).isEqualTo(hers(both(a, b)).size());
            }
        }
        for (var pair = 0; pair < 15; pair++) {
            var path = "segmentOverlap.pairs.nodes[%d]".formatted(pair);
            var shared = hers(both(ids.indexOf(answer.text(path + ".a")), ids.indexOf(answer.text(path + ".b"))));
            assertThat(answer.number(path + ".both")).isEqualTo(shared.size());
            assertThat(amount(answer, path)).isEqualByComparingTo(revenue(shared::contains));
        }
        assertThat(answer.list("segmentOverlap.intersections[*].clients.totalCount", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(hers(inAny()).size());
    }

    @Test
    void countsOnlySalesToHerClients() {
        var answer = ann.ask("""
                { salesBySegment(%s, segments: %s, step: MONTH) { partial withoutClient { orders }
                  segments { gross { revenue { amount } } exclusive { revenue { amount } } fractional { revenue { amount } } }
                  distinct { revenue { amount } } outside { revenue { amount } } company { revenue { amount } }
                  steps { withoutClient { orders } company { revenue { amount } } } } }""".formatted(PERIOD, SegmentTestData.literal(ids.toArray(String[]::new))));

        assertThat(answer.yes("salesBySegment.partial")).isTrue();
        assertThat(answer.isNull("salesBySegment.withoutClient")).isTrue();
        assertThat(answer.isNull("salesBySegment.steps[0].withoutClient")).isTrue();
        for (var at = 0; at < ids.size(); at++) {
            var theirs = hers(base.samples().get(at).members());
            assertThat(amount(answer, "salesBySegment.segments[%d].gross".formatted(at)))
                    .isEqualByComparingTo(revenue(theirs::contains));
        }
        Predicate<Buyer> hers = buyer -> !hers(Set.of(buyer)).isEmpty() && !buyer.anonymous();
        assertThat(amount(answer, "salesBySegment.distinct"))
                .isEqualByComparingTo(revenue(hers.and(inAny()::contains)));
        assertThat(amount(answer, "salesBySegment.company")).isEqualByComparingTo(revenue(hers));
        assertThat(sum(answer, "salesBySegment.steps[*].company.revenue.amount"))
                .isEqualByComparingTo(revenue(hers));
        assertThat(sum(answer, "salesBySegment.segments[*].fractional.revenue.amount"))
                .isEqualByComparingTo(amount(answer, "salesBySegment.distinct"));
    }

    @Test
    void classesHerClientsAsTheWholeBaseDoes() {
        var query = """
                { analysis { abc(%s) { partial classes { class clients value share }
                  clients(first: 100) { totalCount nodes { class value share cumulativeShare client { name } } } } } }""".formatted(PERIOD);
        var whole = admin.ask(query);
        var part = ann.ask(query);

        assertThat(part.yes("analysis.abc.partial")).isTrue();
        var names = part.texts("analysis.abc.clients.nodes[*].client.name");
        assertThat(names)
                .isEqualTo(whole.texts("analysis.abc.clients.nodes[*].client.name").stream()
                        .filter(name -> !hers(base.who(buyerNamed(name))).isEmpty())
                        .toList());
        for (var name : names) {
            var path = "analysis.abc.clients.nodes[?(@.client.name == '%s')]".formatted(name);
            assertThat(part.texts(path + ".class")).isEqualTo(whole.texts(path + ".class"));
        }
        assertThat(part.list("analysis.abc.classes[*].clients", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(hers(base.who(Buyer::inUniverse)).size());
        assertThat(sum(part, "analysis.abc.classes[*].value"))
                .isEqualByComparingTo(sum(part, "analysis.abc.clients.nodes[*].value"));
        assertThat(part.list("analysis.abc..share", Object.class)).isNotEmpty().containsOnlyNulls();
        assertThat(part.list("analysis.abc..cumulativeShare", Object.class)).containsOnlyNulls();
    }

    @Test
    void previewsOnlyHerClients() {
        var north = hers(base.samples().getFirst().members());

        var answer = ann.ask("""
                { segmentPreview(text: "region = 'North'", comparedWith: "%s") { count partial members(first: 100) { totalCount }
                  entering { totalCount } leaving { totalCount } statistics(%s) { revenue { amount } } } }""".formatted(ids.get(2), PERIOD));

        assertThat(answer.yes("segmentPreview.partial")).isTrue();
        assertThat(answer.number("segmentPreview.count")).isEqualTo(north.size());
        assertThat(answer.number("segmentPreview.members.totalCount")).isEqualTo(north.size());
        assertThat(amount(answer, "segmentPreview.statistics")).isEqualByComparingTo(revenue(north::contains));
        var list = hers(base.samples().get(2).members());
        assertThat(answer.number("segmentPreview.entering.totalCount"))
                .isEqualTo(less(north, list).size());
        assertThat(answer.number("segmentPreview.leaving.totalCount"))
                .isEqualTo(less(list, north).size());
    }

    @Test
    void tellsOfTheHistoryOnlyWhatConcernsHerClients() {
        var members = base.samples().get(2).members();
        var out = members.stream().limit(3).toList();
        var list = admin.list("Coming and going", members.stream().map(base::id).toList());
        admin.remove(list, out.stream().map(base::id).toArray(Integer[]::new));

        var told = ann.ask("{ segment(id: \"%s\") { history { nodes { count entered left } } } }".formatted(list));

        assertThat(told.list("segment.history.nodes[*].left", Integer.class))
                .containsExactly(hers(Set.copyOf(out)).size(), 0);
        assertThat(told.list("segment.history.nodes[*].count", Integer.class))
                .containsExactly(
                        hers(less(members, Set.copyOf(out))).size(),
                        hers(members).size());
        assertThat(told.list("segment.history.nodes[*].entered", Integer.class))
                .containsExactly(0, hers(members).size());
        admin.delete(list);
    }

    @Test
    void mayNeitherMakeNorChangeSegments() {
        var refused = List.of(
                ann.create(Map.of("name", "Hers", "forming", "MANUAL")),
                ann.refresh(ids.getFirst()),
                ann.delete(ids.getFirst()),
                ann.add(ids.get(2), 1),
                ann.update(ids.getFirst(), 0, Map.of("name", "Hers")));

        assertThat(refused).allSatisfy(answer -> assertThat(answer.codes()).containsExactly("FORBIDDEN"));
    }

    private static Set<Buyer> hers(Set<Buyer> buyers) {
        var hers = new HashSet<>(buyers);
        hers.removeIf(buyer -> !buyer.managers().contains("Ann"));
        return hers;
    }

    private static Set<Buyer> less(Set<Buyer> buyers, Set<Buyer> others) {
        var less = new HashSet<>(buyers);
        less.removeAll(others);
        return less;
    }

    private Set<Buyer> both(int a, int b) {
        var both = new HashSet<>(base.samples().get(a).members());
        both.retainAll(base.samples().get(b).members());
        return both;
    }

    private Set<Buyer> inAny() {
        return base.who(buyer ->
                base.samples().stream().anyMatch(sample -> sample.members().contains(buyer)));
    }

    private BigDecimal revenue(Predicate<Buyer> whose) {
        return Money.decimal(base.documents(RandomBase.PERIOD).stream()
                .filter(document -> document.buyer() != null && whose.test(document.buyer()))
                .mapToLong((Document document) -> document.sum(Line::amount))
                .sum());
    }

    private static Predicate<Buyer> buyerNamed(String name) {
        return buyer -> buyer.name().equals(name);
    }

    private static BigDecimal amount(Answer answer, String path) {
        return new BigDecimal(answer.text(path + ".revenue.amount"));
    }

    private static BigDecimal sum(Answer answer, String path) {
        return answer.texts(path).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
