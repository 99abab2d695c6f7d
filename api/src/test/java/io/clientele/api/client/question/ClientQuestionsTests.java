package io.clientele.api.client.question;

import static io.clientele.api.client.question.CardSpeech.plain;
import static io.clientele.api.client.question.CardSpeech.said;
import static io.clientele.api.client.question.CardSpeech.says;
import static io.clientele.api.client.question.CardSpeech.sorted;
import static io.clientele.api.client.question.DrawnCards.card;
import static io.clientele.api.client.question.DrawnCards.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.PlainReading;
import io.clientele.api.client.Universe;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.property.PropertyQuestions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the answers against a plain reading of the cards, for every field and operator on random clients. */
@ClienteleTest
class ClientQuestionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int COUNT = 400;

    private static final Map<Integer, ClientCard> CARDS = new HashMap<>();

    @Autowired
    private Clients clients;

    @Autowired
    private Categories categories;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private ClientQuestions questions;

    @Autowired
    private PropertyQuestions propertyQuestions;

    @Autowired
    private Universe universe;

    @BeforeEach
    void makeClients() {
        if (clients.idsOf("oracle", List.of("c0")).isEmpty()) {
            CARDS.clear();
            categories.save("vip", "VIP");
            properties.create("NUMBER", "Number", PropertyType.NUMBER, List.of());
            properties.create("TEXT", "Text", PropertyType.TEXT, List.of());
            properties.create("DATE", "Date", PropertyType.DATE, List.of());
            properties.create("CHOICE", "Choice", PropertyType.CHOICE, List.of("Москва", "Орёл", "100%"));
            properties.create("CHOICES", "Choices", PropertyType.CHOICES, List.of("Москва", "Орёл", "100%"));
            properties.create("YES_NO", "Yes or no", PropertyType.YES_NO, List.of());
            var random = new Random(42);
            var cards = new ArrayList<ClientCard>();
            for (int number = 0; number < COUNT; number++) {
                cards.add(card(number, random));
            }
            assertThat(clients.upsert("oracle", cards).rejected()).isEmpty();
            var ids = clients.idsOf(
                    "oracle", cards.stream().map(ClientCard::externalId).toList());
            cards.forEach(card -> CARDS.put(Objects.requireNonNull(ids.get(card.externalId())), card));
        }
    }

    @ParameterizedTest
    @EnumSource(ClientField.class)
    void agreesWithAPlainReadingOfTheCards(ClientField field) {
        var random = new Random(field.name().hashCode());
        int asked = 0;
        for (var operator : Operator.values()) {
            for (int round = 0; round < 12; round++) {
                var question = new Attribute(field, operator, DrawnCards.values(field, operator, random));
                if (questions.check(question).isEmpty()) {
                    asked++;
                    agree(question, among(round, random));
                }
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(4 * 12);
    }

    @ParameterizedTest
    @EnumSource(PropertyType.class)
    void agreesWithAPlainReadingOfTheProperties(PropertyType type) {
        var random = new Random(type.name().hashCode());
        for (var operator : Operator.values()) {
            for (int round = 0; round < 12; round++) {
                var question =
                        new PropertyMatch(type.name(), operator, DrawnCards.values(kind(type), operator, random));
                if (propertyQuestions.check(question).isEmpty()) {
                    var among = among(round, random);

                    var answer = propertyQuestions.clientsWho(question, TODAY, among);

                    assertThat(answer)
                            .as(question + " among " + among)
                            .isEqualTo(expected(
                                    among,
                                    card -> PlainReading.holds(
                                            kind(type),
                                            operator,
                                            question.values(),
                                            card.properties().getOrDefault(type.name(), List.of()))));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ClientField.class)
    void observesWhatTheCardSays(ClientField field) {
        var question = new Attribute(field, Operator.IS_NULL, List.of("true"));
        CARDS.entrySet().stream().limit(40).forEach(entry -> {
            var said = said(entry.getValue(), field);

            var observed = questions.observed(question, TODAY, entry.getKey());

            assertThat(observed).singleElement().satisfies(one -> {
                assertThat(one.figure()).isEqualTo(Observed.VALUE);
                assertThat(plain(one.value())).isEqualTo(sorted(field.type(), said));
            });
        });
    }

    @ParameterizedTest
    @EnumSource(PropertyType.class)
    void observesWhatAClientHasOfAProperty(PropertyType type) {
        var question = new PropertyMatch(type.name(), Operator.IS_NULL, List.of("true"));
        CARDS.entrySet().stream().limit(40).forEach(entry -> {
            var said = entry.getValue().properties().getOrDefault(type.name(), List.of());

            var observed = propertyQuestions.observed(question, TODAY, entry.getKey());

            assertThat(observed)
                    .singleElement()
                    .satisfies(one -> assertThat(plain(one.value())).isEqualTo(sorted(kind(type), said)));
        });
    }

    @Test
    void observesCategoriesAndRegistrations() {
        var vip = new InCategory("VIP");
        var registered = new Registered(new PeriodChoice.Last(12, CalendarUnit.MONTH, false));
        CARDS.entrySet().stream().limit(40).forEach(entry -> {
            assertThat(questions.observed(vip, TODAY, entry.getKey()))
                    .containsExactly(
                            Observed.value(entry.getValue().categories().getOrDefault("vip", false)));
            assertThat(questions.observed(registered, TODAY, entry.getKey()))
                    .containsExactly(Observed.value(said(entry.getValue(), ClientField.REGISTERED_AT).stream()
                            .map(LocalDate::parse)
                            .findFirst()
                            .orElse(null)));
        });
    }

    @Test
    void findsCategoriesAndRegistrations() {
        var registered = new Registered(new PeriodChoice.Last(12, CalendarUnit.MONTH, false));
        var period = registered.period().on(TODAY);

        assertThat(questions.clientsWho(new InCategory("VIP"), TODAY, null))
                .isEqualTo(expected(null, card -> card.categories().getOrDefault("vip", false)));
        assertThat(questions.clientsWho(registered, TODAY, null))
                .isEqualTo(expected(
                        null,
                        card -> card.fields().getOrDefault(ClientField.REGISTERED_AT, List.of()).stream()
                                .anyMatch(day -> period.contains(LocalDate.parse(day)))));
    }

    @Test
    void dealsEverybodyIntoOneBucketOfASeed() {
        var few = Objects.requireNonNull(among(2, new Random(1)));
        var low = new InBucket("spring", BigDecimal.ZERO, new BigDecimal("50"));
        var high = new InBucket("spring", new BigDecimal("50"), new BigDecimal("100"));

        var lower = questions.clientsWho(low, TODAY, null);

        assertThat(lower.getCardinality()).isBetween(COUNT * 2 / 5, COUNT * 3 / 5);
        assertThat(questions.clientsWho(high, TODAY, null)).isEqualTo(RoaringBitmap.andNot(everyone(), lower));
        assertThat(questions.clientsWho(low, TODAY, few)).isEqualTo(RoaringBitmap.and(lower, few));
        lower.forEach((int client) -> assertThat(questions.observed(low, TODAY, client))
                .singleElement()
                .satisfies(one -> assertThat((BigDecimal) one.value()).isLessThan(new BigDecimal("50"))));
    }

    @Test
    void keepsTheUniverseApartFromTheInactiveAndTheAnonymous() {
        assertThat(universe.all())
                .isEqualTo(expected(
                        null,
                        card -> says(card, ClientField.ACTIVE, true) && says(card, ClientField.ANONYMOUS, false)));
        assertThat(universe.withInactive()).isEqualTo(expected(null, card -> says(card, ClientField.ANONYMOUS, false)));
        assertThat(universe.anonymous()).isEqualTo(expected(null, card -> says(card, ClientField.ANONYMOUS, true)));
    }

    @Test
    void refusesWhatNobodyKnowsWithItsCode() {
        assertThat(codes(new Attribute(ClientField.MANAGER, Operator.EQ, List.of("Никто"))))
                .containsExactly("UNKNOWN_MANAGER");
        assertThat(questions.check(new InCategory("nowhere")).getFirst().code()).isEqualTo("UNKNOWN_CATEGORY");
        assertThat(propertyQuestions
                        .check(new PropertyMatch("nowhere", Operator.EQ, List.of("1")))
                        .getFirst()
                        .code())
                .isEqualTo("UNKNOWN_PROPERTY");
        assertThat(codes(new Attribute(ClientField.REGION, Operator.GT, List.of("a"))))
                .containsExactly("OPERATOR_NOT_USABLE");
        assertThat(codes(new Attribute(ClientField.REGION, Operator.EQ, List.of())))
                .containsExactly("WRONG_NUMBER_OF_VALUES");
        assertThat(codes(new Attribute(ClientField.INCOME, Operator.EQ, List.of("many"))))
                .containsExactly("NOT_A_NUMBER");
        assertThat(codes(new Attribute(ClientField.BIRTH_DATE, Operator.EQ, List.of("many"))))
                .containsExactly("NOT_A_DATE");
        assertThat(codes(new Attribute(ClientField.KIND, Operator.EQ, List.of("many"))))
                .containsExactly("UNKNOWN_CHOICE");
        assertThat(codes(new Attribute(ClientField.CONSENT, Operator.EQ, List.of("many"))))
                .containsExactly("UNKNOWN_CHOICE");
        assertThatThrownBy(() ->
                        questions.clientsWho(new Attribute(ClientField.ACTIVE, Operator.EQ, List.of("1")), TODAY, null))
                .isInstanceOf(Problem.class);
    }

    private void agree(Attribute question, @Nullable RoaringBitmap among) {
        var answer = questions.clientsWho(question, TODAY, among);

        assertThat(answer)
                .as(question + " among " + among)
                .isEqualTo(expected(
                        among,
                        card -> PlainReading.holds(
                                question.field().type(),
                                question.operator(),
                                question.values(),
                                said(card, question.field()))));
    }

    private List<String> codes(Attribute question) {
        return questions.check(question).stream().map(Problem::code).toList();
    }

    private static RoaringBitmap expected(@Nullable RoaringBitmap among, Predicate<ClientCard> holds) {
        var expected = new RoaringBitmap();
        CARDS.forEach((id, card) -> {
            if ((among == null || among.contains(id)) && holds.test(card)) {
                expected.add(id);
            }
        });
        return expected;
    }

    private static RoaringBitmap everyone() {
        return expected(null, card -> true);
    }

    private static @Nullable RoaringBitmap among(int round, Random random) {
        if (round % 3 == 0) {
            return null;
        }
        var among = new RoaringBitmap();
        CARDS.keySet().stream().filter(id -> random.nextInt(round) == 0).forEach(among::add);
        return among;
    }
}
