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
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class InteractionQuestionsStoreTests {

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final List<Operator> OPERATORS =
            List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.EQ, Operator.NE);
    private static final List<String> KINDS = List.of("CALL", "звонок", "Визит", "COMPLAINT", "Замёр", "замер");

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
        var rows = new ArrayList<>(rows(random, 400, ""));
        take(rows);
        for (var round = 0; round < 60; round++) {
            holds(random, rows);
        }

        var changed = rows(random, 120, "");
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
        var question = question(random);
        var few = some(random, 15);
        var one = some(random, 1);

        assertThat(who(question)).as("%s", question).isEqualTo(expected(rows, question, null));
        assertThat(who(question, few)).as("%s among %s", question, few).isEqualTo(expected(rows, question, few));
        assertThat(who(question, one)).as("%s of %s", question, one).isEqualTo(expected(rows, question, one));
        assertThat(snapshots.read(() -> questions.observed(question, TODAY, id(one.getFirst()))))
                .containsExactly(new Observed("count", BigDecimal.valueOf(counted(rows, question, one.getFirst()))));
    }

    private static List<InteractionRow> rows(Random random, int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(number -> interaction(prefix + number)
                        .with("C" + random.nextInt(30))
                        .kind(any(random, KINDS))
                        .on(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(325)))
                        .through(random.nextInt(4) == 0 ? null : any(random, List.of("Сайт", "сайт", "Линия")))
                        .outcome(random.nextInt(4) == 0 ? null : any(random, List.of("Успех", "Отказ")))
                        .about(random.nextInt(3) == 0 ? any(random, List.of("Drill", "id of Bit")) : null)
                        .row())
                .toList();
    }

    private static Contacts question(Random random) {
        var period = switch (random.nextInt(4)) {
            case 0 -> new PeriodChoice.Between(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 7, 1));
            case 1 -> new PeriodChoice.Last(4, CalendarUnit.MONTH, random.nextBoolean());
            case 2 -> new PeriodChoice.Before(LocalDate.of(2026, 6, 1));
            default -> null;
        };
        return new Contacts(
                list(random, List.of("Звонок", "VISIT", "претензия", "ЗАМЕР")),
                list(random, List.of("САЙТ", "Линия", "Почта")),
                list(random, List.of("успех", "Отказ")),
                list(random, List.of("id of Drill", "bit")),
                period,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(same -> count(any(random, OPERATORS), String.valueOf(random.nextInt(5))))
                        .toList());
    }

    /** The definition, word by word and slowly. */
    private static List<String> expected(
            List<InteractionRow> rows, Contacts question, @Nullable Collection<String> among) {
        var answer = new ArrayList<String>();
        for (var number = 0; number < 40; number++) {
            var client = "C" + number;
            var count = counted(rows, question, client);
            var holds = question.count().isEmpty()
                    ? count >= 1
                    : question.count().stream().allMatch(one -> one.holds(BigDecimal.valueOf(count)));
            if (holds && (count > 0 || number != 6) && (among == null || among.contains(client))) {
                answer.add(client);
            }
        }
        return answer.stream().sorted().toList();
    }

    private static int counted(List<InteractionRow> rows, Contacts question, String client) {
        var count = 0;
        for (var row : rows) {
            var period = question.period();
            if (row.client().equals(client)
                    && named(question.kinds(), meant(row.kind()), InteractionQuestionsStoreTests::meant)
                    && named(question.channels(), row.channel(), NameKey::of)
                    && named(question.outcomes(), row.outcome(), NameKey::of)
                    && named(question.products(), row.product(), text -> NameKey.of(text.replace("id of ", "")))
                    && (period == null || period.on(TODAY).contains(row.at().toLocalDate()))) {
                count++;
            }
        }
        return count;
    }

    private static String meant(String kind) {
        return switch (NameKey.of(kind)) {
            case "call", "звонок" -> "call";
            case "visit", "визит" -> "visit";
            case "complaint", "претензия" -> "complaint";
            default -> NameKey.of(kind);
        };
    }

    private static boolean named(List<String> asked, @Nullable String recorded, UnaryOperator<String> key) {
        return asked.isEmpty()
                || (recorded != null && asked.stream().map(key).toList().contains(key.apply(recorded)));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> list(Random random, List<String> values) {
        return random.nextInt(2) == 0
                ? List.of()
                : values.stream().filter(value -> random.nextBoolean()).toList();
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
