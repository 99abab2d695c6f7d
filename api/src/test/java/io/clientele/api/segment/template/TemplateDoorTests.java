package io.clientele.api.segment.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments made from templates in one mutation. Client a bought a drill and a bit, client b the drill alone. */
@ClienteleTest
class TemplateDoorTests {

    private static final String DRILL = "O'Neil \\ drill";

    private final Api api;
    private final Clients clients;
    private final Products products;
    private final Sales sales;
    private final SegmentTestData segments;

    @Autowired
    TemplateDoorTests(Api api, Clients clients, Products products, Sales sales) {
        this.api = api;
        this.clients = clients;
        this.products = products;
        this.sales = sales;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void sell() {
        clients.upsert(
                "test",
                List.of(
                        Card.of("a")
                                .with(ClientField.NAME, "a")
                                .with(ClientField.REGISTERED_AT, "2026-11-01")
                                .card(),
                        Card.of("b").with(ClientField.NAME, "b").card()));
        products.upsert(
                "test",
                List.of(SaleTestData.product("drill", DRILL, "Drills"), SaleTestData.product("bit", "Bit", "Bits")));
        sales.upsert(
                "test",
                List.of(
                        SaleTestData.sale("1", "1")
                                .of("drill")
                                .to("a")
                                .at("2026-11-10T10:00")
                                .row(),
                        SaleTestData.sale("2", "1")
                                .of("bit")
                                .to("a")
                                .at("2026-11-10T11:00")
                                .row(),
                        SaleTestData.sale("3", "1")
                                .of("drill")
                                .to("b")
                                .at("2026-11-11T10:00")
                                .row()),
                SaleTestData.STRICT);
    }

    @Test
    void showsEveryTemplateInBothLanguages() {
        var english = templates("EN");
        var russian = templates("RU");

        assertThat(english.texts("segmentTemplates[*].key")).hasSize(Template.values().length);
        assertThat(english.text("segmentTemplates[0].name")).isEqualTo("Overdue receivables");
        assertThat(english.text("segmentTemplates[0].text"))
                .isEqualTo("owes(overdue_days > 5, overdue_amount > 10000)");
        assertThat(english.text("segmentTemplates[0].sentence")).startsWith("Clients: ");
        assertThat(english.text("segmentTemplates[0].cron")).isEqualTo("0 0 7 * * *");
        assertThat(russian.text("segmentTemplates[0].name")).isEqualTo("Просроченная дебиторка");
        assertThat(russian.text("segmentTemplates[0].text"))
                .isEqualTo("должен(просрочено_дней > 5, просрочено > 10000)");
        assertThat(russian.text("segmentTemplates[0].sentence")).startsWith("Клиенты: ");
        assertThat(russian.text("segmentTemplates[4].parameters[0].label")).isEqualTo("Товар");
        assertThat(russian.yes("segmentTemplates[4].parameters[0].required")).isTrue();
        assertThat(russian.isNull("segmentTemplates[4].parameters[0].defaultValue"))
                .isTrue();
        assertThat(russian.text("segmentTemplates[4].parameters[2].defaultValue"))
                .isEqualTo("90");
    }

    @Test
    void makesASegmentInOneMutation() {
        var made = create(Map.of("template", "NEW_THIS_MONTH", "locale", "RU"));

        assertThat(made.texts("segmentCreateFromTemplate.userErrors[*].code")).isEmpty();
        assertThat(made.text("segmentCreateFromTemplate.segment.name")).isEqualTo("Новые в этом месяце");
        assertThat(made.text("segmentCreateFromTemplate.segment.description")).startsWith("Заведены");
        assertThat(made.text("segmentCreateFromTemplate.segment.rule.text")).isEqualTo("registered(current: MONTH)");
        assertThat(made.texts("segmentCreateFromTemplate.segment.members.nodes[*].name"))
                .containsExactly("a");
        assertThat(errors(create(Map.of("template", "NEW_THIS_MONTH", "locale", "RU"))))
                .containsExactly("NAME_TAKEN [\"name\"]");
    }

    @Test
    void takesParametersAsTheyAreWritten() {
        var made = create(Map.of(
                "template",
                "BOUGHT_NOT_BOUGHT",
                "name",
                "Drill, no bits",
                "parameters",
                List.of(parameter("product", DRILL), parameter("group", "bits"), parameter("days", "30"))));

        assertThat(made.texts("segmentCreateFromTemplate.userErrors[*].code")).isEmpty();
        assertThat(made.texts("segmentCreateFromTemplate.segment.members.nodes[*].name"))
                .containsExactly("b");
        assertThat(made.text("segmentCreateFromTemplate.segment.rule.text"))
                .isEqualTo("bought(product: 'O''Neil \\\\ drill', last: 30 days)"
                        + " and not bought(group: 'bits', last: 30 days)");
    }

    @Test
    void tellsWhatIsWrongWhereItIs() {
        assertThat(errors(create(Map.of("template", "BOUGHT_NOT_BOUGHT", "name", "Missing"))))
                .containsExactly("PARAMETER_MISSING [\"parameters\"]", "PARAMETER_MISSING [\"parameters\"]");
        assertThat(errors(create(Map.of(
                        "template",
                        "BOUGHT_NOT_BOUGHT",
                        "name",
                        " ",
                        "parameters",
                        List.of(parameter("group", "Nails"), parameter("product", "Hammer"))))))
                .containsExactlyInAnyOrder(
                        "BAD_NAME [\"name\"]",
                        "UNKNOWN_PRODUCT [\"parameters\",\"1\",\"value\"]",
                        "UNKNOWN_GROUP [\"parameters\",\"0\",\"value\"]");
        assertThat(errors(create(Map.of(
                        "template",
                        "NEW_THIS_MONTH",
                        "name",
                        "Colour",
                        "parameters",
                        List.of(parameter("colour", "red"))))))
                .containsExactly("UNKNOWN_PARAMETER [\"parameters\",\"0\",\"name\"]");
        assertThat(errors(create(Map.of("template", "NEW_THIS_MONTH", "name", "Key", "idempotencyKey", " "))))
                .containsExactly("BAD_IDEMPOTENCY_KEY null");
    }

    @Test
    void formsInTheWayChosen() {
        var made = create(Map.of("template", "NEW_THIS_MONTH", "name", "Formed", "forming", "PERIODIC"));

        assertThat(made.text("segmentCreateFromTemplate.segment.forming")).isEqualTo("PERIODIC");
        assertThat(made.text("segmentCreateFromTemplate.segment.status")).isEqualTo("CURRENT");
        assertThat(made.isNull("segmentCreateFromTemplate.segment.schedule")).isTrue();
    }

    @Test
    void makesOneSegmentPerKey() {
        var input = Map.of("template", "NEW_THIS_MONTH", "name", "Once", "idempotencyKey", "template-once");

        var first = create(input);
        var second = create(input);

        assertThat(second.text("segmentCreateFromTemplate.segment.id"))
                .isEqualTo(first.text("segmentCreateFromTemplate.segment.id"));
    }

    @Test
    void letsExecutivesLookButNotMake() {
        segments.ask("""
                mutation($password: String!) { accountCreate(input: {
                  username: "template-executive", password: $password, role: EXECUTIVE}) { userErrors { code } } }""", Map.of("password", Api.PASSWORD));
        var executive = new SegmentTestData(() -> api.as("template-executive"));

        assertThat(executive.ask("{ segmentTemplates { key } }").texts("segmentTemplates[*].key"))
                .isNotEmpty();
        assertThat(executive.ask("""
                mutation { segmentCreateFromTemplate(input: {template: NEW_THIS_MONTH}) { segment { id } } }""").codes()).containsExactly("FORBIDDEN");
    }

    private Answer templates(String locale) {
        return segments.ask("""
                { segmentTemplates(locale: %s) { key name description forming cron text sentence
                  parameters { name label kind required defaultValue example } } }""".formatted(locale));
    }

    private Answer create(Map<String, ?> input) {
        return segments.ask("""
                mutation($input: SegmentCreateFromTemplateInput!) { segmentCreateFromTemplate(input: $input) {
                  segment { id name description forming status schedule { cron } rule { text } members { nodes { name } } }
                  userErrors { field code message } } }""", Map.of("input", new HashMap<>(input)));
    }

    private static List<String> errors(Answer answer) {
        return answer.list("segmentCreateFromTemplate.userErrors", Map.class).stream()
                .map(error -> error.get("code") + " " + fieldOf(error.get("field")))
                .toList();
    }

    private static String fieldOf(@Nullable Object field) {
        return field instanceof List<?> path
                ? path.stream().map(part -> "\"" + part + "\"").collect(Collectors.joining(",", "[", "]"))
                : "null";
    }

    private static Map<String, String> parameter(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
