package io.clientele.api.client.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;

@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactReachTests {

    private static final String SOURCE = "reach";

    private final Clients clients;
    private final ContactReach reach;

    @Autowired
    ContactReachTests(Clients clients, ContactReach reach) {
        this.clients = clients;
        this.reach = reach;
    }

    @BeforeAll
    void load(@Autowired ContactPersons people) {
        var day = LocalDate.of(2026, 1, 1);
        clients.upsert(
                SOURCE,
                List.of(
                        Card.of("phone")
                                .with(ClientField.PHONE, "+79990000001")
                                .consent("CALL", day)
                                .card(),
                        Card.of("mail")
                                .with(ClientField.EMAIL, "a@example.org")
                                .consent("EMAIL", day)
                                .consent("SMS", day)
                                .card(),
                        Card.of("people").card(),
                        Card.of("gone").card(),
                        Card.of("stranger")
                                .with(ClientField.PHONE, "+79990000002")
                                .with(ClientField.EMAIL, "b@example.org")
                                .consent("CALL", day)
                                .card()));
        people.upsert(
                SOURCE,
                List.of(
                        Person.of("1", "people")
                                .with(ContactField.PHONE, "+79990000003")
                                .card(),
                        Person.of("2", "people")
                                .with(ContactField.EMAIL, "c@example.org")
                                .consent("EMAIL", LocalDate.of(2026, 1, 1))
                                .card(),
                        Person.of("3", "people").card(),
                        Person.of("4", "gone")
                                .with(ContactField.PHONE, "+79990000004")
                                .with(ContactField.ACTIVE, "false")
                                .consent("CALL", LocalDate.of(2026, 1, 1))
                                .card(),
                        Person.of("5", "stranger").card(),
                        Person.of("6", "stranger").card()));
    }

    /** Few clients are named to the database; of many it reads all, and strangers among them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void isTheClientsOwnOrThatOfPeopleStillThere(int besides) {
        var asked = ids("phone", "mail", "people", "gone");
        asked.add(1_000_000L, 1_000_000L + besides);

        var reached = reach.of(asked);

        assertThat(reached.byPhone()).isEqualTo(ids("phone", "people"));
        assertThat(reached.byMail()).isEqualTo(ids("mail", "people"));
        assertThat(reached.agreed()).isEqualTo(ids("phone", "mail", "people"));
        assertThat(reached.further()).isEqualTo(2);
        assertThat(reach.further(asked)).isEqualTo(2);
    }

    private RoaringBitmap ids(String... names) {
        var known = clients.idsOf(SOURCE, List.of(names));
        return RoaringBitmap.bitmapOf(Stream.of(names)
                .mapToInt(name -> Objects.requireNonNull(known.get(name)))
                .toArray());
    }
}
