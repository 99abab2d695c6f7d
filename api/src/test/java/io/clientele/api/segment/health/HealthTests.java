package io.clientele.api.segment.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A hundred clients with gaps in their cards, and lists of them that are more or less alike; the same in plain Java. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthTests {

    private static final String SOURCE = "health";
    private static final int CLIENTS = 100;
    private static final int LISTS = 24;
    private static final String HEALTH =
            "health { code sentence(locale: EN) field property segment { name } clients among percent partial }";

    private record Buyer(
            String name,
            @Nullable String city,
            @Nullable String email,
            @Nullable String staff,
            boolean active) {}

    /** A warning of a twin or of a gap. */
    private record Told(String about, int clients, int among, BigDecimal percent) {}

    private final Api api;
    private final SegmentTestData segments;
    private final SegmentTestData ann;
    private final Random random = new Random(17);
    private final List<Buyer> buyers = new ArrayList<>();
    private final Map<String, Set<String>> lists = new TreeMap<>();
    private Map<String, Integer> ids = Map.of();

    @Autowired
    HealthTests(Api api) {
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
        this.ann = new SegmentTestData(() -> api.as("ann"));
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired PropertyDefinitions properties, @Autowired Managers managers) {
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        IntStream.range(0, CLIENTS).mapToObj(this::buyer).forEach(buyers::add);
        clients.upsert(SOURCE, buyers.stream().map(buyer -> card(buyer).card()).toList());
        ids = clients.idsOf(SOURCE, buyers.stream().map(Buyer::name).toList());
        while (lists.size() < LISTS) {
            lists.put("List %02d".formatted(lists.size()), list());
        }
        lists.forEach((name, members) ->
                segments.list(name, members.stream().map(this::id).toList()));
        segments.list("Nobody yet", List.of());
        openAccount(id("Ann", managers.idsOf(SOURCE, List.of("Ann"))));
    }

    private void openAccount(int manager) {
        api.signOut();
        var opened = segments.ask("""
                mutation($manager: ID!, $password: String!) { accountCreate(input: {
                  username: "ann", password: $password, role: MANAGER, manager: $manager}) { userErrors { code } } }""", Map.of("manager", Ids.of("Manager", manager), "password", Api.PASSWORD));
        assertThat(opened.list("accountCreate.userErrors", Object.class)).isEmpty();
    }

    private Buyer buyer(int number) {
        return new Buyer(
                "h" + number,
                random.nextInt(10) < 2 ? null : "City " + random.nextInt(3),
                random.nextInt(10) < 6 ? null : "mail%d@example.com".formatted(number),
                random.nextInt(10) < 3 ? null : String.valueOf(random.nextInt(50)),
                random.nextInt(6) > 0);
    }

    private static Card card(Buyer buyer) {
        var card = Card.of(buyer.name())
                .with(ClientField.ACTIVE, String.valueOf(buyer.active()))
                .with(ClientField.MANAGER, buyer.active() ? "Ann" : "Bob");
        if (buyer.city() != null) {
            card.with(ClientField.CITY, buyer.city());
        }
        if (buyer.email() != null) {
            card.with(ClientField.EMAIL, buyer.email());
        }
        if (buyer.staff() != null) {
            card.property("staff", buyer.staff());
        }
        return card;
    }

    /** Now a new one, now one that differs a little from one there is. */
    private Set<String> list() {
        var active = buyers.stream().filter(Buyer::active).map(Buyer::name).toList();
        if (lists.isEmpty() || random.nextInt(3) == 0) {
            var size = 20 + random.nextInt(40);
            return new TreeSet<>(random.ints(0, active.size())
                    .distinct()
                    .limit(size)
                    .mapToObj(active::get)
                    .toList());
        }
        var like = new TreeSet<>(List.copyOf(lists.values()).get(random.nextInt(lists.size())));
        for (var change = random.nextInt(3); change > 0; change--) {
            var client = active.get(random.nextInt(active.size()));
            if (!like.remove(client)) {
                like.add(client);
            }
        }
        return like;
    }

    @Test
    void findsEveryTwinAndNoOther() {
        var warned = 0;
        for (var name : lists.keySet()) {
            var expected = new HashSet<Told>();
            lists.forEach((other, members) -> twin(name, other).ifAlike(expected));
            warned += expected.size();

            assertThat(told(name, "DUPLICATE")).as(name).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(warned).isBetween(4, LISTS * (LISTS - 1) - 4);
    }

    @Test
    void isNoTwinAtNinetyFivePercent() {
        var names = lists.values().iterator().next().stream().limit(20).toList();
        segments.list("Twenty", names.stream().map(this::id).toList());
        segments.list("Nineteen", names.stream().skip(1).map(this::id).toList());

        assertThat(told("Twenty", "DUPLICATE")).extracting(Told::about).doesNotContain("Nineteen");
        segments.delete(idOf("Twenty"));
        segments.delete(idOf("Nineteen"));
    }

    private record Pair(String other, int both, int either) {

        void ifAlike(Set<Told> twins) {
            if (both * 100 > either * 95) {
                twins.add(new Told(other, both, either, percent(both, either)));
            }
        }
    }

    private Pair twin(String name, String other) {
        var one = Objects.requireNonNull(lists.get(name));
        var two = Objects.requireNonNull(lists.get(other));
        var both = new HashSet<>(one);
        both.retainAll(two);
        var either = new HashSet<>(one);
        either.addAll(two);
        return name.equals(other) ? new Pair(other, 0, 1) : new Pair(other, both.size(), either.size());
    }

    @Test
    void tellsWhichDecidingFieldsAreMissing() {
        var rule =
                "city = 'City 1' and (email is not null or property('Staff') > 10) and not city = 'City 2' and active = true";
        for (var inactive : List.of(false, true)) {
            var name = "Decided, inactive " + inactive;
            segments.made(Map.of("name", name, "forming", "DYNAMIC", "text", rule, "includeInactive", inactive));
            var universe =
                    buyers.stream().filter(buyer -> inactive || buyer.active()).toList();
            var expected = new ArrayList<Told>();
            missing("CITY", universe, buyer -> buyer.city() == null, expected);
            missing("EMAIL", universe, buyer -> buyer.email() == null, expected);
            missing("Staff", universe, buyer -> buyer.staff() == null, expected);

            assertThat(told(name, "EMPTY_FIELD")).isEqualTo(expected);
            assertThat(expected).isNotEmpty();
            segments.delete(idOf(name));
        }
    }

    private static void missing(String about, List<Buyer> universe, Predicate<Buyer> lacking, List<Told> expected) {
        var missing = (int) universe.stream().filter(lacking).count();
        if (missing * 5 > universe.size()) {
            expected.add(new Told(about, missing, universe.size(), percent(missing, universe.size())));
        }
    }

    @Test
    void saysWarningsInBothLanguages() {
        segments.dynamic("Said", "email = 'nobody@example.com' and property('staff') > 1");

        var told = segments.ask(
                "{ segment(name: \"Said\") { health { en: sentence(locale: EN) ru: sentence(locale: RU) percent } } }");

        assertThat(told.texts("segment.health[*].en")).first().isEqualTo("Nobody is in it.");
        var percent = told.text("segment.health[1].percent");
        assertThat(told.text("segment.health[1].en"))
                .isEqualTo("The field “email” is missing for %s%% of clients.".formatted(percent));
        assertThat(told.text("segment.health[1].ru"))
                .isEqualTo("Поле «эл. почта»: не заполнено у %s %% клиентов.".formatted(percent.replace('.', ',')));
        assertThat(told.text("segment.health[2].en")).startsWith("Property “staff” is missing for ");
        segments.delete(idOf("Said"));
    }

    @Test
    void warnsOfTheStateOfWhatIsFormed() {
        var list = segments.list("To be formed", List.of());
        assertThat(codes("To be formed")).isEmpty();

        segments.update(list, 0, Map.of("forming", "PERIODIC", "text", "city = 'Nowhere'"));
        assertThat(codes("To be formed")).containsExactly("NEVER_FORMED");

        segments.refresh(list);
        assertThat(codes("To be formed")).contains("MATCHES_NOBODY").doesNotContain("NEVER_FORMED");

        segments.update(list, 1, Map.of("text", "name = 'Client h1'"));
        assertThat(codes("To be formed")).containsExactly("STALE", "MATCHES_NOBODY");

        segments.refresh(list);
        assertThat(codes("To be formed")).doesNotContain("STALE");
        segments.delete(list);
    }

    @Test
    void warnsOfNothingWhereNothingIsWrong() {
        segments.dynamic("Well", "name = 'Client h1' or name = 'Client h2' or name = 'Client h3'");

        assertThat(codes("Well")).isEmpty();
        assertThat(codes("Nobody yet")).isEmpty();
        segments.delete(idOf("Well"));
    }

    @Test
    void tellsAManagerNoFigures() {
        segments.dynamic("Seen by Ann", "email = 'nobody@example.com'");
        var query = "{ segments(first: 100) { nodes { name %s } } }".formatted(HEALTH);

        var whole = segments.ask(query);
        var hers = ann.ask(query);

        assertThat(hers.texts("segments.nodes[*].health[*].code"))
                .isEqualTo(whole.texts("segments.nodes[*].health[*].code"))
                .contains("DUPLICATE", "EMPTY_FIELD", "MATCHES_NOBODY");
        assertThat(hers.list("segments.nodes[*].health[*].partial", Boolean.class))
                .containsOnly(true);
        assertThat(whole.list("segments.nodes[*].health[*].partial", Boolean.class))
                .containsOnly(false);
        for (var figure : List.of("clients", "among", "percent")) {
            assertThat(hers.list("segments.nodes[*].health[*]." + figure, Object.class))
                    .containsOnlyNulls();
        }
        assertThat(hers.texts("segments.nodes[*].health[*].sentence")).noneMatch(sentence -> sentence.contains("%"));
        segments.delete(idOf("Seen by Ann"));
    }

    private List<Told> told(String name, String code) {
        var answer = segment(name);
        return IntStream.range(0, answer.texts("segment.health[*].code").size())
                .mapToObj("segment.health[%d]."::formatted)
                .filter(path -> answer.text(path + "code").equals(code))
                .map(path -> new Told(
                        about(answer, path),
                        answer.number(path + "clients"),
                        answer.number(path + "among"),
                        new BigDecimal(answer.text(path + "percent"))))
                .toList();
    }

    private static String about(Answer answer, String path) {
        if (!answer.isNull(path + "segment")) {
            return answer.text(path + "segment.name");
        }
        return answer.isNull(path + "field") ? answer.text(path + "property") : answer.text(path + "field");
    }

    private List<String> codes(String name) {
        return segment(name).texts("segment.health[*].code");
    }

    private Answer segment(String name) {
        return segments.ask("{ segment(name: \"%s\") { %s } }".formatted(name, HEALTH));
    }

    private String idOf(String name) {
        return segments.ask("{ segment(name: \"%s\") { id } }".formatted(name)).text("segment.id");
    }

    private int id(String buyer) {
        return id(buyer, ids);
    }

    private static int id(String name, Map<String, Integer> ids) {
        return Objects.requireNonNull(ids.get(name));
    }

    /** In tenths, half up. */
    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf((part * 2_000L + whole) / (2L * whole), 1);
    }
}
