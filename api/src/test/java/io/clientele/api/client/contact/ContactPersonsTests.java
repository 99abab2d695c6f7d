package io.clientele.api.client.contact;

import static io.clientele.api.client.contact.ContactField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.Clients;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.property.ClientProperties;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.client.property.PropertyValue;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ContactPersonsTests {

    private static final String SOURCE = "people";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Autowired
    private Clients clients;

    @Autowired
    private ContactPersons contacts;

    @Autowired
    private Categories categories;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private ClientDetails details;

    @Autowired
    private ClientProperties values;

    @Autowired
    private Changes changes;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void makeClients() {
        categories.save("golf", "Plays golf");
        if (properties.withCode("likes").isEmpty()) {
            properties.create("likes", "Likes", PropertyType.CHOICES, List.of("tea", "coffee"));
            properties.create("children", "Children", PropertyType.NUMBER, List.of());
        }
        clients.upsert(SOURCE, List.of(Card.of("a").card(), Card.of("b").card()));
    }

    @Test
    void keepsWhatACardNamesOfAPerson() {
        var outcome = contacts.upsert(SOURCE, List.of(all("full").card()));

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, List.of()));
        var id = stored("full").id();
        assertThat(details.categoriesOf(Owner.CONTACT, List.of(id)).get(id))
                .extracting(Category::code)
                .containsExactly("golf");
        assertThat(values.of(Owner.CONTACT, List.of(id)).get(id))
                .extracting(PropertyValue::choices, value -> String.valueOf(value.number()))
                .containsExactly(tuple(null, "2.0000"), tuple(List.of("coffee", "tea"), "null"));
        assertThat(details.consentsOf(Owner.CONTACT, List.of(id))).isEqualTo(Map.of(id, Map.of("EMAIL", DAY)));
        assertThat(clientsOf(id)).containsOnly(client("a"));
    }

    @Test
    void writesNothingTheSecondTime() {
        contacts.upsert(SOURCE, List.of(all("twice").card()));
        var before = version();

        var again = contacts.upsert(SOURCE, List.of(all("twice").card()));

        assertThat(again).isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void tellsOfAPersonOfWhomOnlyAMarkChanged() {
        contacts.upsert(SOURCE, List.of(all("marked").card(), all("other").card()));
        var before = version();

        var outcome = contacts.upsert(
                SOURCE,
                List.of(
                        Person.change("marked")
                                .category("golf", false)
                                .property("likes")
                                .consent("EMAIL", null)
                                .consent("SMS", DAY)
                                .card(),
                        Person.change("other").card()));

        assertThat(outcome).isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(touchedSince(before)).isEqualTo(RoaringBitmap.bitmapOf(client("a")));
        var id = stored("marked").id();
        assertThat(details.categoriesOf(Owner.CONTACT, List.of(id))).isEmpty();
        assertThat(values.of(Owner.CONTACT, List.of(id)).get(id))
                .extracting(value -> value.definition().code())
                .containsExactly("children");
        assertThat(details.consentsOf(Owner.CONTACT, List.of(id))).isEqualTo(Map.of(id, Map.of("SMS", DAY)));
    }

    @Test
    void takesWhatBelongsToAPersonAlongToAnotherClient() {
        contacts.upsert(SOURCE, List.of(all("mover").card()));
        var before = version();

        var outcome = contacts.upsert(
                SOURCE,
                List.of(Person.change("mover").at("b").consent("CALL", DAY).card()));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(touchedSince(before)).isEqualTo(RoaringBitmap.bitmapOf(client("a"), client("b")));
        assertThat(clientsOf(stored("mover").id())).hasSize(6).containsOnly(client("b"));
    }

    @Test
    void refusesUnknownCodesAndLeavesThePersonOut() {
        var outcome = contacts.upsert(
                SOURCE,
                List.of(
                        Person.of("1", "a").category("nowhere", true).card(),
                        Person.of("2", "a").property("nowhere", "1").card(),
                        Person.of("3", "a").property("likes", "water").card(),
                        Person.of("4", "a").consent("PIGEON", DAY).card(),
                        Person.of("5", "a").with(CONSENT, "EMAIL").card(),
                        Person.of("6", "a").with(SEX, "MALE").card()));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactly(
                        tuple(0, "category:nowhere", "UNKNOWN_CATEGORY"),
                        tuple(1, "property:nowhere", "UNKNOWN_PROPERTY"),
                        tuple(2, "property:likes", "UNKNOWN_CHOICE"),
                        tuple(3, "consent:PIGEON", "UNKNOWN_CHOICE"),
                        tuple(4, "consent", "NOT_SETTABLE"));
    }

    @Test
    void takesADeletedCategoryAndPropertyFromPeopleAndTellsTheirClients() {
        var category = categories.save("gone", "Gone");
        var property = properties.create("gone", "Gone", PropertyType.CHOICE, List.of("yes", "no"));
        contacts.upsert(
                SOURCE,
                List.of(Person.of("loser", "b")
                        .category("gone", true)
                        .property("gone", "yes")
                        .card()));
        var before = version();

        assertThatThrownBy(() -> properties.update(property.id(), 1, "Gone", List.of("no")))
                .isInstanceOf(Problem.class)
                .extracting("code")
                .isEqualTo("CHOICE_IN_USE");
        categories.delete(category.id());
        properties.delete(property.id());

        assertThat(clientsOf(stored("loser").id())).isEmpty();
        assertThat(touchedSince(before)).isEqualTo(RoaringBitmap.bitmapOf(client("b")));
    }

    private static Person all(String externalId) {
        return Person.of(externalId, "a")
                .with(ROLE, "ЛПР")
                .category("golf", true)
                .property("likes", "coffee", "tea")
                .property("children", "2")
                .consent("EMAIL", DAY);
    }

    private ContactPerson stored(String externalId) {
        return contacts.withExternalIds(SOURCE, List.of(externalId)).getFirst();
    }

    private int client(String externalId) {
        return Objects.requireNonNull(clients.idsOf(SOURCE, List.of(externalId)).get(externalId));
    }

    /** The client that each row of what belongs to a person names. */
    private List<Integer> clientsOf(int person) {
        return jdbc.sql("""
                        select client_id from contact_category where contact_id = :person
                        union all select client_id from contact_property where contact_id = :person
                        union all select client_id from contact_consent where contact_id = :person""").param("person", person).query(Integer.class).list();
    }

    private RoaringBitmap touchedSince(long version) {
        var clients = new RoaringBitmap();
        changes.between(Room.CLIENT, version, version()).forEach(change -> clients.or(change.clients()));
        return clients;
    }

    private long version() {
        return snapshots.read(() -> snapshots.current().version(Room.CLIENT));
    }
}
