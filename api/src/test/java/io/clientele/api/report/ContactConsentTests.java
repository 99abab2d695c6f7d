package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.contact.Person;
import io.clientele.api.database.Snapshots;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose consent the list for calls and mailings tells. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactConsentTests {

    private static final String SOURCE = "consents";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Api api;
    private String segment = "";

    @Autowired
    ContactConsentTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired ContactPersons people) {
        clients.upsert(
                SOURCE,
                List.of(
                        Card.of("alone").consent("SMS", DAY).card(),
                        Card.of("firm").consent("CALL", DAY).card()));
        people.upsert(
                SOURCE,
                List.of(
                        Person.of("willing", "firm").consent("EMAIL", DAY).card(),
                        Person.of("silent", "firm").card()));
        segment = new SegmentTestData(api::admin)
                .list(
                        "Consents",
                        clients.idsOf(SOURCE, List.of("alone", "firm")).values());
    }

    @Test
    void isThatOfThePersonOfTheRowAndTheClientsWhereThereIsNone() {
        var rows = csv("segment-contacts.csv?locale=EN&segments=" + segment)
                .lines()
                .skip(1)
                .map(line -> List.of(line.replace("\"", "").split("[;,]", -1)))
                .map(cells -> cells.get(4) + " " + cells.getLast())
                .toList();

        assertThat(rows).containsExactlyInAnyOrder(" SMS", "Person willing e-mail", "Person silent ");
    }

    /** Of these the door decides whether it answers at once. */
    @Test
    void isCountedWithEveryPersonOfTheList(
            @Autowired ReportMaking making, @Autowired Snapshots snapshots, @Autowired Callers callers) {
        var request =
                new ReportRequest(ReportKind.SEGMENT_CONTACTS, null, null, List.of(segment), null, Language.EN, null);

        assertThat(callers.as(
                        new Caller(1, "admin", Role.ADMIN, null), () -> snapshots.read(() -> making.rows(request))))
                .isEqualTo(3);
    }

    private String csv(String path) {
        return new String(
                Objects.requireNonNull(api.rest("admin")
                        .get()
                        .uri("/reports/" + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }
}
