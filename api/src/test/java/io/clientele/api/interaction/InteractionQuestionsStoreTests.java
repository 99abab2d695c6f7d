package io.clientele.api.interaction;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static io.clientele.api.sale.SaleTestData.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.sale.product.Products;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about interactions, on a few of them and on random ones. */
@ClienteleTest
class InteractionQuestionsStoreTests {

    private static final LocalDate TODAY = SettableClock.TODAY;

    @Autowired
    InteractionQuestions questions;

    @Autowired
    Interactions interactions;

    @Autowired
    Products products;

    @Autowired
    Clients clients;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    /** C0 to C39; C5 is inactive, C6 anonymous. */
    @BeforeEach
    void clear() {
        InteractionTestData.clear(jdbc);
        products.upsert(
                "file", List.of(product("id of Drill", "Drill", "Tools"), product("id of Bit", "Bit", "Tools")));
        clients.upsert(
                "file",
                IntStream.range(0, 40)
                        .mapToObj(number -> Card.of("C" + number)
                                .with(ClientField.ACTIVE, String.valueOf(number != 5))
                                .with(ClientField.ANONYMOUS, String.valueOf(number == 6))
                                .card())
                        .toList());
    }

    @Test
    void meansAtLeastOneWhenNothingIsCompared() {
        take(
                interaction("1").with("C1"),
                interaction("2").with("C5"),
                interaction("3").with("C6"));

        assertThat(who(asked(List.of()))).containsExactly("C1", "C5", "C6");
        assertThat(who(asked(List.of("звонок")))).containsExactly("C1", "C5", "C6");
        assertThat(who(asked(List.of("визит")))).isEmpty();
    }

    @Test
    void includesThoseWhoHadNoneWhereZeroSatisfies() {
        take(
                interaction("1").with("C1"),
                interaction("2").with("C2"),
                interaction("3").with("C2"));

        var none = who(asked(List.of("CALL"), count(Operator.EQ, "0")));
        var few = who(asked(List.of("CALL"), count(Operator.LT, "2")));

        assertThat(none).hasSize(37).contains("C5").doesNotContain("C1", "C2", "C6");
        assertThat(few).hasSize(38).contains("C1", "C5").doesNotContain("C2", "C6");
    }

    @Test
    void leavesOutArchivedAndErasedClients() {
        take(
                interaction("1").with("C1"),
                interaction("2").with("C2"),
                interaction("3").with("C3"));
        jdbc.sql("update client set archived = true where external_id = 'C1'").update();
        jdbc.sql("update client set erased = true where external_id = 'C2'").update();
        jdbc.sql("update data_version set version = version + 1 where room = 'client'")
                .update();

        assertThat(who(asked(List.of()))).containsExactly("C3");
        assertThat(who(asked(List.of(), count(Operator.GTE, "0")))).hasSize(37);
    }

    @Test
    void namesWhatCannotBeAnswered() {
        var wrong = new Contacts(
                List.of("anything"),
                List.of(),
                List.of(),
                List.of("drill", "Saw", "Axe"),
                null,
                List.of(count(Operator.IS_NULL, "1")));

        assertThat(snapshots.read(() -> questions.check(wrong)))
                .extracting(Problem::code, Problem::getMessage)
                .satisfiesExactly(
                        first -> assertThat(first.toList()).first().isEqualTo("BAD_OPERATOR"),
                        second -> assertThat(second.toList())
                                .containsExactly("UNKNOWN_PRODUCT", "No product is called Saw."),
                        third -> assertThat(third.toList())
                                .containsExactly("UNKNOWN_PRODUCT", "No product is called Axe."));
        assertThatThrownBy(() -> who(wrong)).isInstanceOf(Problem.class);
        assertThat(snapshots.read(() -> questions.check(asked(List.of("своё")))))
                .isEmpty();
    }

    @Test
    void agreesWithTheDefinitionOnRandomInteractionsBeforeAndAfterChanges() {
        var random = new Random(11);
        var rows = new ArrayList<>(RandomInteractions.rows(random, 400));
        take(rows);
        for (var round = 0; round < 60; round++) {
            holds(random, rows);
        }

        var changed = RandomInteractions.rows(random, 120);
        take(changed);
        changed.forEach(row -> rows.replaceAll(old -> old.externalId().equals(row.externalId()) ? row : old));
        var gone = rows.stream().filter(row -> random.nextInt(10) == 0).toList();
        interactions.delete(
                "file", gone.stream().map(InteractionRow::externalId).toList());
        rows.removeAll(gone);
        for (var round = 0; round < 60; round++) {
            holds(random, rows);
        }
    }

    private void holds(Random random, List<InteractionRow> rows) {
        var question = RandomInteractions.question(random);
        var few = some(random, 15);
        var one = some(random, 1);

        assertThat(who(question)).as("%s", question).isEqualTo(InteractionOracle.expected(rows, question, null));
        assertThat(who(question, few))
                .as("%s among %s", question, few)
                .isEqualTo(InteractionOracle.expected(rows, question, few));
        assertThat(who(question, one))
                .as("%s of %s", question, one)
                .isEqualTo(InteractionOracle.expected(rows, question, one));
        assertThat(snapshots.read(() -> questions.observed(question, TODAY, id(one.getFirst()))))
                .containsExactly(new Observed(
                        "count", BigDecimal.valueOf(InteractionOracle.counted(rows, question, one.getFirst()))));
    }

    private static List<String> some(Random random, int count) {
        return random.ints(count, 0, 40)
                .distinct()
                .mapToObj(number -> "C" + number)
                .toList();
    }

    private static Comparison count(Operator operator, String bound) {
        return new Comparison(operator, new BigDecimal(bound));
    }

    private static Contacts asked(List<String> kinds, Comparison... count) {
        return new Contacts(kinds, List.of(), List.of(), List.of(), null, List.of(count));
    }

    private List<String> who(Contacts question) {
        return who(question, null);
    }

    private List<String> who(Contacts question, @Nullable Collection<String> among) {
        var names = ids().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        var asked = among == null
                ? null
                : RoaringBitmap.bitmapOf(among.stream().mapToInt(this::id).toArray());
        return snapshots.read(() -> questions.clientsWho(question, TODAY, asked)).stream()
                .mapToObj(names::get)
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private Map<String, Integer> ids() {
        return clients.idsOf(
                "file", IntStream.range(0, 40).mapToObj(number -> "C" + number).toList());
    }

    private int id(String client) {
        return Objects.requireNonNull(ids().get(client));
    }

    private void take(InteractionTestData... rows) {
        take(List.of(rows).stream().map(InteractionTestData::row).toList());
    }

    private void take(List<InteractionRow> rows) {
        assertThat(interactions.upsert("file", rows).rejected()).isEmpty();
    }
}
