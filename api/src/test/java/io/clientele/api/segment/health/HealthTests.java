package io.clientele.api.segment.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.health.HealthBase.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Warnings of segments, of which those of twins and of gaps are held against plain loops. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthTests {

    private static final String HEALTH =
            "health { code sentence(locale: EN) field property segment { name } clients among percent partial }";

    private final Api api;
    private final SegmentTestData segments;
    private final SegmentTestData ann;
    private final HealthBase base = new HealthBase();

    @Autowired
    HealthTests(Api api) {
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
        this.ann = new SegmentTestData(() -> api.as("ann"));
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired PropertyDefinitions properties, @Autowired Managers managers) {
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        base.into(clients);
        base.lists().forEach((name, members) -> segments.list(name, base.ids(members)));
        segments.list("Nobody yet", List.of());
        openAccount(Objects.requireNonNull(
                managers.idsOf(HealthBase.SOURCE, List.of("Ann")).get("Ann")));
    }

    private void openAccount(int manager) {
        api.signOut();
        var opened = segments.ask("""
                mutation($manager: ID!, $password: String!) { accountCreate(input: {
                  username: "ann", password: $password, role: MANAGER, manager: $manager}) { userErrors { code } } }""", Map.of("manager", Ids.of("Manager", manager), "password", Api.PASSWORD));
        assertThat(opened.list("accountCreate.userErrors", Object.class)).isEmpty();
    }

    @Test
    void findsEveryTwinAndNoOther() {
        var warned = 0;
        for (var name : base.lists().keySet()) {
            var expected = new HashSet<Told>();
            base.lists().forEach((other, members) -> base.twin(name, other).ifAlike(expected));
            warned += expected.size();

            assertThat(told(name, "DUPLICATE")).as(name).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(warned).isBetween(4, HealthBase.LISTS * (HealthBase.LISTS - 1) - 4);
    }

    @Test
    void isNoTwinAtNinetyFivePercent() {
        var names = base.lists().values().iterator().next().stream().limit(20).toList();
        segments.list("Twenty", base.ids(names));
        segments.list("Nineteen", base.ids(names.subList(1, names.size())));

        assertThat(told("Twenty", "DUPLICATE")).extracting(Told::about).doesNotContain("Nineteen");
        segments.delete(idOf("Twenty"));
        segments.delete(idOf("Nineteen"));
    }

    @Test
    void tellsWhichDecidingFieldsAreMissing() {
        var rule =
                "city = 'City 1' and (email is not null or property('Staff') > 10) and not city = 'City 2' and active = true";
        for (var inactive : List.of(false, true)) {
            var name = "Decided, inactive " + inactive;
            segments.made(Map.of("name", name, "forming", "DYNAMIC", "text", rule, "includeInactive", inactive));
            var universe = base.buyers().stream()
                    .filter(buyer -> inactive || buyer.active())
                    .toList();
            var expected = new ArrayList<Told>();
            HealthBase.missing("CITY", universe, buyer -> buyer.city() == null, expected);
            HealthBase.missing("EMAIL", universe, buyer -> buyer.email() == null, expected);
            HealthBase.missing("Staff", universe, buyer -> buyer.staff() == null, expected);

            assertThat(told(name, "EMPTY_FIELD")).isEqualTo(expected);
            assertThat(expected).isNotEmpty();
            segments.delete(idOf(name));
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
}
