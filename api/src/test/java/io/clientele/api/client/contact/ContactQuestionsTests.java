package io.clientele.api.client.contact;

import static io.clientele.api.client.contact.RandomContacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
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
    private static final int CLIENTS = 150;
    private static final int PEOPLE = 400;
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
            properties.create("likes", "Likes", PropertyType.CHOICES, RandomContacts.LIKES);
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
                CARDS.add(RandomContacts.person(number, CLIENTS, random));
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
                var match = new FieldMatch(field, operator, RandomContacts.values(field, operator, random));
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
            var question = RandomContacts.question(random);
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
            if ((among == null || among.contains(client)) && PlainContacts.holds(question, card)) {
                expected.add(client);
            }
        }
        return expected;
    }

    private static FieldMatch field(ContactField field, Operator operator, String value) {
        return new FieldMatch(field, operator, List.of(value));
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

    private int client(String externalId) {
        return Objects.requireNonNull(clients.idsOf("seen", List.of(externalId)).get(externalId));
    }
}
