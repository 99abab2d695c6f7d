package io.clientele.api.client.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.PlainReading;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.contact.ContactMatch.FieldMatch;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the answers against a plain reading of the people's cards, on random people and questions. */
@ClienteleTest
class ContactQuestionsTests {

    private static final String SOURCE = "asked";
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 28);
    private static final int CLIENTS = 150;
    private static final int PEOPLE = 400;
    private static final List<String> TEXTS = List.of("ЛПР", "лпр", "Бухгалтер", "Орёл", "орел", "100%", "a_b");
    private static final List<String> LIKES = List.of("tea", "coffee", "water");
    private static final List<String> CHANNELS = List.of("EMAIL", "SMS", "CALL", "PERSONAL_DATA");

    private static final Map<String, Integer> IDS = new HashMap<>();
    private static final List<ContactPersonCard> CARDS = new ArrayList<>();

    @Autowired
    private Clients clients;

    @Autowired
    private ContactPersons contacts;

    @Autowired
    private Categories categories;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private ContactQuestions questions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void makePeople() {
        if (clients.idsOf(SOURCE, List.of("c0")).isEmpty()) {
            CARDS.clear();
            IDS.clear();
            categories.save("golf", "Plays golf");
            categories.save("tennis", "Plays tennis");
            properties.create("likes", "Likes", PropertyType.CHOICES, LIKES);
            properties.create("children", "Children", PropertyType.NUMBER, List.of());
            var cards = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> Card.of("c" + number)
                            .with(ClientField.ACTIVE, Boolean.toString(number % 7 > 0))
                            .card())
                    .toList();
            clients.upsert(SOURCE, cards);
            IDS.putAll(clients.idsOf(
                    SOURCE, cards.stream().map(ClientCard::externalId).toList()));
            var random = new Random(7);
            for (int number = 0; number < PEOPLE; number++) {
                CARDS.add(person(number, random));
            }
            assertThat(contacts.upsert(SOURCE, CARDS).rejected()).isEmpty();
            clients.upsert("away", List.of(Card.of("archived").card()));
            contacts.upsert("away", List.of(Person.of("archived", "archived").card()));
            jdbc.sql("update client set archived = true where source = 'away'").update();
        }
    }

    @ParameterizedTest
    @EnumSource(ContactField.class)
    void agreesWithAPlainReadingOfAField(ContactField field) {
        var random = new Random(field.name().hashCode());
        int asked = 0;
        for (var operator : Operator.values()) {
            for (int round = 0; round < 8; round++) {
                var match = new FieldMatch(field, operator, values(field, operator, random));
                var question = new ContactMatch(List.of(match), List.of(), List.of(), null);
                if (questions.check(question).isEmpty()) {
                    asked++;
                    agree(question, among(round, random));
                }
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(5 * 8);
    }

    @Test
    void agreesWhenOnePersonHasToSatisfyEverything() {
        var random = new Random(11);
        for (int round = 0; round < 150; round++) {
            var question = question(random);
            if (questions.check(question).isEmpty()) {
                agree(question, among(round, random));
            }
        }
    }

    @Test
    void asksWhoeverIsThereWhenNothingIsAsked() {
        agree(new ContactMatch(List.of(), List.of(), List.of(), null), null);
    }

    @Test
    void observesWhatThePeopleOfAClientAre() {
        clients.upsert("seen", List.of(Card.of("a").card(), Card.of("empty").card()));
        contacts.upsert(
                "seen",
                List.of(
                        Person.of("1", "a")
                                .with(ContactField.ROLE, "ЛПР")
                                .with(ContactField.BIRTH_DATE, "1980-01-05")
                                .category("golf", true)
                                .property("likes", "tea", "coffee")
                                .property("children", "2")
                                .consent("SMS", TODAY)
                                .card(),
                        Person.of("2", "a")
                                .with(ContactField.ROLE, "Бухгалтер")
                                .with(ContactField.BIRTH_DATE, "1990-12-30")
                                .card(),
                        Person.of("3", "a")
                                .with(ContactField.ROLE, "Ушёл")
                                .with(ContactField.ACTIVE, "false")
                                .card()));
        var question = new ContactMatch(
                List.of(
                        field(ContactField.ROLE, Operator.EQ, "ЛПР"),
                        field(ContactField.BIRTH_DATE, Operator.LT, "2000-01-01"),
                        field(ContactField.CONSENT, Operator.EQ, "EMAIL")),
                List.of("tennis"),
                List.of(new PropertyMatch("LIKES", Operator.EQ, List.of("tea"))),
                7);
        var all = new ContactMatch(
                List.of(field(ContactField.ROLE, Operator.EQ, "ЛПР"), field(ContactField.ACTIVE, Operator.EQ, "false")),
                List.of(),
                List.of(),
                null);

        assertThat(questions.observed(question, TODAY, client("a")))
                .containsExactlyInAnyOrder(
                        new Observed("role", List.of("ЛПР", "Бухгалтер")),
                        new Observed("birthDate", List.of("1980-01-05", "1990-12-30")),
                        new Observed("consent", List.of("SMS")),
                        new Observed("categories", List.of("golf")),
                        new Observed("properties", List.of("likes: tea, coffee")),
                        new Observed("birthday", LocalDate.of(2026, 12, 30)));
        assertThat(questions.observed(all, TODAY, client("a")))
                .contains(new Observed("role", List.of("ЛПР", "Бухгалтер", "Ушёл")));
        assertThat(questions.observed(question, TODAY, client("empty")))
                .hasSize(6)
                .allSatisfy(seen -> assertThat(seen.value()).isNull());
        jdbc.sql("update client set archived = true where source = 'seen'").update();
    }

    @Test
    void refusesWhatNobodyKnowsWithItsCode() {
        assertThat(questions.check(new ContactMatch(
                        List.of(
                                field(ContactField.ROLE, Operator.GT, "a"),
                                field(ContactField.SEX, Operator.EQ, "many"),
                                field(ContactField.BIRTH_DATE, Operator.EQ, "many"),
                                field(ContactField.ACTIVE, Operator.EQ, "maybe"),
                                field(ContactField.CONSENT, Operator.EQ, "PIGEON"),
                                new FieldMatch(ContactField.NAME, Operator.EQ, List.of())),
                        List.of("nowhere"),
                        List.of(new PropertyMatch("nowhere", Operator.EQ, List.of("1"))),
                        367)))
                .extracting(Problem::code)
                .containsExactly(
                        "OPERATOR_NOT_USABLE",
                        "UNKNOWN_CHOICE",
                        "NOT_A_DATE",
                        "NOT_YES_OR_NO",
                        "UNKNOWN_CHOICE",
                        "WRONG_NUMBER_OF_VALUES",
                        "UNKNOWN_CATEGORY",
                        "UNKNOWN_PROPERTY",
                        "OUT_OF_RANGE");
        assertThatThrownBy(
                        () -> questions.clientsWho(new ContactMatch(List.of(), List.of(), List.of(), -1), TODAY, null))
                .isInstanceOf(Problem.class);
    }

    private void agree(ContactMatch question, @Nullable RoaringBitmap among) {
        assertThat(questions.clientsWho(question, TODAY, among))
                .as(question + " among " + among)
                .isEqualTo(expected(question, among));
    }

    private static RoaringBitmap expected(ContactMatch question, @Nullable RoaringBitmap among) {
        var expected = new RoaringBitmap();
        for (var card : CARDS) {
            int client = Objects.requireNonNull(IDS.get(card.client()));
            if ((among == null || among.contains(client)) && holds(question, card)) {
                expected.add(client);
            }
        }
        return expected;
    }

    private static boolean holds(ContactMatch question, ContactPersonCard card) {
        var asksActive = question.fields().stream().anyMatch(match -> match.field() == ContactField.ACTIVE);
        return (asksActive || said(card, ContactField.ACTIVE).contains("true"))
                && question.fields().stream()
                        .allMatch(match -> PlainReading.holds(
                                match.field().type(), match.operator(), match.values(), said(card, match.field())))
                && question.categories().stream()
                        .allMatch(code -> card.categories().getOrDefault(code, false))
                && question.properties().stream()
                        .allMatch(match -> PlainReading.holds(
                                match.code().equals("children") ? ClientField.Type.NUMBER : ClientField.Type.TEXT,
                                match.operator(),
                                match.values(),
                                card.properties().getOrDefault(match.code(), List.of())))
                && (question.birthdayWithin() == null || comesRound(card, question.birthdayWithin()));
    }

    private static boolean comesRound(ContactPersonCard card, int days) {
        var born = card.fields().get(ContactField.BIRTH_DATE);
        return born != null
                && TODAY.datesUntil(TODAY.plusDays(days + 1L)).anyMatch(day -> isBirthday(LocalDate.parse(born), day));
    }

    private static boolean isBirthday(LocalDate born, LocalDate day) {
        return born.withYear(day.getYear()).equals(day);
    }

    private static List<String> said(ContactPersonCard card, ContactField field) {
        return switch (field) {
            case CONSENT -> List.copyOf(card.consents().keySet());
            case ACTIVE -> List.of(card.fields().getOrDefault(field, "true"));
            case NAME, POSITION, ROLE, SEX, EMAIL, PHONE, MESSENGER, BIRTH_DATE ->
                Stream.ofNullable(card.fields().get(field)).toList();
        };
    }

    private static ContactMatch question(Random random) {
        var fields = new ArrayList<FieldMatch>();
        for (var field : ContactField.values()) {
            var operators = List.of(Operator.EQ, Operator.NE, Operator.NOT_IN, Operator.IS_NULL, Operator.IN);
            var operator = operators.get(random.nextInt(operators.size()));
            if (random.nextInt(5) == 0) {
                fields.add(new FieldMatch(field, operator, values(field, operator, random)));
            }
        }
        var matches = new ArrayList<PropertyMatch>();
        if (random.nextInt(3) == 0) {
            matches.add(new PropertyMatch("likes", any(random), List.of(pick(LIKES, random))));
        }
        if (random.nextInt(3) == 0) {
            matches.add(new PropertyMatch("children", Operator.GTE, List.of("1")));
        }
        return new ContactMatch(
                fields,
                random.nextInt(3) == 0 ? List.of("golf") : List.of(),
                matches,
                random.nextInt(3) == 0 ? random.nextInt(200) : null);
    }

    private static Operator any(Random random) {
        return random.nextBoolean() ? Operator.EQ : Operator.NE;
    }

    private static FieldMatch field(ContactField field, Operator operator, String value) {
        return new FieldMatch(field, operator, List.of(value));
    }

    private static List<String> values(ContactField field, Operator operator, Random random) {
        return switch (operator) {
            case IS_NULL -> List.of(Boolean.toString(random.nextBoolean()));
            case IN, NOT_IN, BETWEEN -> List.of(value(field, random), value(field, random));
            case CONTAINS, STARTS_WITH -> List.of(value(field, random).substring(0, 2));
            case EQ, NE, GT, GTE, LT, LTE -> List.of(value(field, random));
        };
    }

    private static String value(ContactField field, Random random) {
        return switch (field) {
            case NAME, POSITION, ROLE, EMAIL, PHONE, MESSENGER -> pick(TEXTS, random);
            case SEX -> pick(List.of("MALE", "FEMALE"), random);
            case BIRTH_DATE ->
                LocalDate.of(2000, 2, 29)
                        .minusYears(random.nextInt(3))
                        .plusDays(random.nextInt(120))
                        .toString();
            case ACTIVE -> Boolean.toString(random.nextInt(4) > 0);
            case CONSENT -> pick(CHANNELS, random);
        };
    }

    private static ContactPersonCard person(int number, Random random) {
        var person = Person.of("p" + number, "c" + random.nextInt(CLIENTS));
        for (var field : ContactField.values()) {
            if (field.isColumn() && (field == ContactField.NAME || random.nextInt(3) > 0)) {
                person.with(field, value(field, random));
            }
        }
        CHANNELS.stream().filter(channel -> random.nextInt(3) == 0).forEach(channel -> person.consent(channel, TODAY));
        if (random.nextInt(3) > 0) {
            person.property("likes", LIKES.subList(0, 1 + random.nextInt(3)).toArray(String[]::new));
        }
        if (random.nextInt(3) > 0) {
            person.property("children", Integer.toString(random.nextInt(4)));
        }
        return person.category("golf", random.nextBoolean()).card();
    }

    private static @Nullable RoaringBitmap among(int round, Random random) {
        if (round % 3 == 0) {
            return null;
        }
        if (round % 3 == 1) {
            return RoaringBitmap.bitmapOf(1 + random.nextInt(CLIENTS));
        }
        var among = new RoaringBitmap();
        IDS.values().stream().filter(id -> random.nextBoolean()).forEach(among::add);
        return among;
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private int client(String externalId) {
        return Objects.requireNonNull(clients.idsOf("seen", List.of(externalId)).get(externalId));
    }
}
