package io.clientele.api.client.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.PlainReading;
import io.clientele.api.client.Universe;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.property.PropertyQuestions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private static final List<String> TEXTS = List.of(
            "Москва", "МОСКВА", "Орёл", "орел", "Йошкар-Ола", "100%", "a_b", "o'neil", "Straße", "Тульская обл");

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
                var question = new Attribute(field, operator, values(field, operator, random));
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
                var question = new PropertyMatch(type.name(), operator, values(kind(type), operator, random));
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

    /** What was observed, as sorted keys: a manager goes by the name he was first given. */
    private static List<String> plain(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list ->
                list.stream()
                        .map(text -> NameKey.of(String.valueOf(text)))
                        .distinct()
                        .sorted()
                        .toList();
            case BigDecimal number -> List.of(number.stripTrailingZeros().toPlainString());
            default -> List.of(NameKey.of(value.toString()));
        };
    }

    private static List<String> sorted(ClientField.Type type, List<String> said) {
        return said.stream()
                .map(text -> type == ClientField.Type.NUMBER
                        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                        : NameKey.of(text))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> said(ClientCard card, ClientField field) {
        return switch (field) {
            case CONSENT -> List.copyOf(card.consents().keySet());
            case AGE ->
                card.fields().getOrDefault(ClientField.BIRTH_DATE, List.of()).stream()
                        .map(LocalDate::parse)
                        .filter(born -> !born.isAfter(TODAY))
                        .map(born -> Long.toString(ChronoUnit.YEARS.between(born, TODAY)))
                        .toList();
            case ACTIVE -> card.fields().getOrDefault(field, List.of("true"));
            case ANONYMOUS -> card.fields().getOrDefault(field, List.of("false"));
            default -> card.fields().getOrDefault(field, List.of());
        };
    }

    private static RoaringBitmap everyone() {
        return expected(null, card -> true);
    }

    private static boolean says(ClientCard card, ClientField field, boolean value) {
        return said(card, field).equals(List.of(Boolean.toString(value)));
    }

    private static @Nullable RoaringBitmap among(int round, Random random) {
        if (round % 3 == 0) {
            return null;
        }
        var among = new RoaringBitmap();
        CARDS.keySet().stream().filter(id -> random.nextInt(round) == 0).forEach(among::add);
        return among;
    }

    private static ClientCard card(int number, Random random) {
        var card = Card.of("c" + number);
        for (var field : ClientField.values()) {
            if (field != ClientField.AGE
                    && field != ClientField.CONSENT
                    && (field == ClientField.NAME || random.nextInt(3) > 0)) {
                card.with(field, value(field, random));
            }
        }
        card.with(ClientField.INDUSTRY, pick(TEXTS, random), pick(TEXTS, random));
        Choices.CONSENT.constants().stream()
                .filter(channel -> random.nextInt(4) == 0)
                .forEach(channel -> card.consent(channel, TODAY));
        for (var type : PropertyType.values()) {
            if (random.nextInt(3) > 0) {
                card.property(
                        type.name(),
                        type == PropertyType.CHOICE || type == PropertyType.CHOICES
                                ? pick(List.of("Москва", "Орёл", "100%"), random)
                                : value(kind(type), random));
            }
        }
        return card.category("vip", random.nextBoolean()).card();
    }

    private static List<String> values(ClientField field, Operator operator, Random random) {
        if (Choices.of(field).isPresent() && operator != Operator.IS_NULL) {
            return operator == Operator.IN || operator == Operator.NOT_IN
                    ? List.of(value(field, random), value(field, random))
                    : List.of(value(field, random));
        }
        return values(field.type(), operator, random);
    }

    private static List<String> values(ClientField.Type type, Operator operator, Random random) {
        return switch (operator) {
            case IS_NULL -> List.of(Boolean.toString(random.nextBoolean()));
            case IN, NOT_IN, BETWEEN -> List.of(value(type, random), value(type, random));
            case CONTAINS, STARTS_WITH -> {
                var text = value(type, random);
                yield List.of(text.substring(0, 1 + random.nextInt(text.length())));
            }
            case EQ, NE, GT, GTE, LT, LTE -> List.of(value(type, random));
        };
    }

    private static String value(ClientField field, Random random) {
        return Choices.of(field)
                .map(choices -> pick(choices.constants(), random))
                .orElseGet(() -> field == ClientField.KPP
                                || field == ClientField.OKVED
                                || field == ClientField.INN
                                || field == ClientField.COMPANY_SIZE
                        ? Integer.toString(random.nextInt(20))
                        : value(field.type(), random));
    }

    private static String value(ClientField.Type type, Random random) {
        return switch (type) {
            case TEXT, SEVERAL, CHOICE -> pick(TEXTS, random);
            case NUMBER -> random.nextInt(30) + (random.nextBoolean() ? "" : ".5");
            case DATE ->
                TODAY.minusYears(random.nextInt(30))
                        .plusDays(random.nextInt(3) - 1)
                        .toString();
            case YES_NO -> Boolean.toString(random.nextBoolean());
        };
    }

    private static ClientField.Type kind(PropertyType type) {
        return switch (type) {
            case NUMBER -> ClientField.Type.NUMBER;
            case TEXT, CHOICE, CHOICES -> ClientField.Type.TEXT;
            case DATE -> ClientField.Type.DATE;
            case YES_NO -> ClientField.Type.YES_NO;
        };
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
