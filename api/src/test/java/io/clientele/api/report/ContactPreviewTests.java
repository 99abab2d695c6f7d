package io.clientele.api.report;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.contact.Person;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Previews of the lists of contacts and interactions show their beginnings, and tell of all in sum. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactPreviewTests {

    private static final String SOURCE = "contacts";
    private static final int CLIENTS = 250;

    /** The others are no members, and none of their figures may be seen. */
    private static final int MEMBERS = 240;

    private static final List<String> KINDS = List.of("CALL", "COMPLAINT", "VISIT", "Ярмарка");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);

    /** @param client by his place */
    private record Talk(int client, String kind) {}

    private final Api api;
    private final ReportMaking making;
    private final Snapshots snapshots;
    private final Callers callers;
    private final Caller admin = new Caller(1, "admin", Role.ADMIN, null);
    private final Random random = new Random(7);
    private final List<Talk> talks = new ArrayList<>();
    private String segment = "";

    @Autowired
    ContactPreviewTests(Api api, ReportMaking making, Snapshots snapshots, Callers callers) {
        this.api = api;
        this.making = making;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired ContactPersons people,
            @Autowired Sales sales,
            @Autowired Interactions interactions) {
        var all = IntStream.range(0, CLIENTS).boxed().toList();
        clients.upsert(SOURCE, all.stream().map(ContactPreviewTests::card).toList());
        people.upsert(
                SOURCE,
                all.stream()
                        .filter(ContactPreviewTests::hasPeople)
                        .flatMap(at -> people(at).stream())
                        .toList());
        sales.upsert(
                SOURCE,
                all.stream()
                        .map(at -> SaleTestData.sale("d" + at, "1")
                                .to("c" + at)
                                .amount(String.valueOf(1_000 + at))
                                .row())
                        .toList(),
                SaleTestData.CREATING);
        interactions.upsert(SOURCE, talks());
        var members = all.stream().limit(MEMBERS).map(at -> "c" + at).toList();
        segment = new SegmentTestData(api::admin)
                .list("Members", clients.idsOf(SOURCE, members).values());
    }

    private static ClientCard card(int at) {
        var card = Card.of("c" + at);
        if (called(at)) {
            card.with(ClientField.PHONE, "+7999000" + (1_000 + at));
        }
        if (mailed(at)) {
            card.with(ClientField.EMAIL, "c%d@example.org".formatted(at));
        }
        return agreed(at) ? card.consent("EMAIL", FROM).consent("CALL", FROM).card() : card.card();
    }

    /** Two who are there and one who has gone, whose phone is nobody's any more. */
    private static List<ContactPersonCard> people(int at) {
        var first = Person.of("a" + at, "c" + at);
        return List.of(
                hasCalledPeople(at)
                        ? first.with(ContactField.PHONE, "+7888000" + (1_000 + at))
                                .card()
                        : first.card(),
                Person.of("b" + at, "c" + at).card(),
                Person.of("z" + at, "c" + at)
                        .with(ContactField.PHONE, "+7777000" + (1_000 + at))
                        .with(ContactField.ACTIVE, "false")
                        .card());
    }

    private List<InteractionRow> talks() {
        var rows = new ArrayList<InteractionRow>();
        for (var number = 0; number < 600; number++) {
            var talk = new Talk(random.nextInt(CLIENTS), KINDS.get(random.nextInt(KINDS.size())));
            talks.add(talk);
            rows.add(interaction("i" + number)
                    .with("c" + talk.client())
                    .kind(talk.kind())
                    .on(FROM.plusDays(random.nextInt(100)))
                    .subject("No. " + number)
                    .row());
        }
        return rows;
    }

    @Test
    void tellsOfAllContactsAndShowsTheFirst() {
        var answer = preview("SEGMENT_CONTACTS");

        var rows = IntStream.range(0, MEMBERS).map(at -> hasPeople(at) ? 2 : 1).sum();
        assertThat(answer.number("report.sections[0].rowCount")).isEqualTo(rows);
        assertThat(answer.list("report.sections[0].rows", List.class)).hasSize(200);
        assertThat(answer.text("report.sections[0].rows[0][2]")).isEqualTo("Client c239");
        assertThat(answer.texts("report.findings[*]"))
                .startsWith(
                        "The segment has 240 clients: %d with a phone, %d with an e-mail address."
                                .formatted(
                                        count(at -> called(at) || hasCalledPeople(at)),
                                        count(ContactPreviewTests::mailed)),
                        "%d of 240 agreed to be contacted.".formatted(count(ContactPreviewTests::agreed)));
    }

    @Test
    void tellsOfAllInteractionsAndShowsTheNewest() {
        var answer = preview("SEGMENT_INTERACTIONS");

        var ours = talks.stream().filter(talk -> talk.client() < MEMBERS).toList();
        assertThat(answer.number("report.sections[0].rowCount")).isEqualTo(ours.size());
        assertThat(answer.list("report.sections[0].rows", List.class)).hasSize(200);
        assertThat(answer.texts("report.findings[*]"))
                .startsWith("There were %d interactions in the period, with %d of the 240 clients of the segment."
                        .formatted(
                                ours.size(),
                                ours.stream().map(Talk::client).distinct().count()));
        var paper = new Paper(document(ReportKind.SEGMENT_INTERACTIONS));
        for (var kind : KINDS) {
            var name = kind.equals("Ярмарка")
                    ? kind
                    : kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
            var of = ours.stream().filter(talk -> talk.kind().equals(kind)).toList();
            assertThat(paper.value("By kind", name, "Contacts")).isEqualTo(String.valueOf(of.size()));
            assertThat(paper.value("By kind", name, "Clients"))
                    .isEqualTo(String.valueOf(
                            of.stream().map(Talk::client).distinct().count()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SEGMENT_CONTACTS", "SEGMENT_INTERACTIONS"})
    void beginsAsTheFileDoesAndSumsTheOthers(ReportKind kind) {
        var whole = document(kind);
        var brief = callers.as(admin, () -> snapshots.read(() -> making.preview(request(kind), 7)));

        var lines = lines(brief);
        assertThat(lines.size()).isLessThan(20);
        assertThat(lines.subList(0, lines.size() - 1)).isEqualTo(lines(whole).subList(0, lines.size() - 1));
        assertThat(brief.sections().getFirst().table().rows())
                .isEqualTo(lines(whole).size());
        assertThat(new Paper(brief).all())
                .contains("Others (%d more rows)".formatted(lines(whole).size() - lines.size() + 1));
        assertThat(brief.findings()).isEqualTo(whole.findings());
        assertThat(brief.sections().subList(1, brief.sections().size()))
                .isEqualTo(whole.sections().subList(1, whole.sections().size()));
    }

    @Test
    void sumsTheMoneyOfThoseNotShown() {
        var brief = new Paper(callers.as(
                admin, () -> snapshots.read(() -> making.preview(request(ReportKind.SEGMENT_CONTACTS), 7))));

        var others = brief.column("List for calls and mailings", "Revenue").getLast();
        assertThat(others)
                .isEqualTo(String.valueOf(
                        IntStream.range(0, MEMBERS - 7).map(at -> 1_000 + at).sum()));
    }

    @Test
    void showsTheLastOneItselfInsteadOfARowOfOthers() {
        var talks = lines(document(ReportKind.SEGMENT_INTERACTIONS));
        var brief = callers.as(
                admin,
                () -> snapshots.read(() -> making.preview(request(ReportKind.SEGMENT_INTERACTIONS), talks.size() - 1)));

        assertThat(lines(brief)).isEqualTo(talks);
    }

    private static int count(IntPredicate which) {
        return Math.toIntExact(IntStream.range(0, MEMBERS).filter(which).count());
    }

    private static List<Line> lines(Document document) {
        return document.sections().getFirst().table().lines();
    }

    private Asking.Answer preview(String kind) {
        return new Asking(api.admin()).ask("""
                { report(kind: %s, segments: ["%s"], locale: EN, period: {between: {from: "%s", to: "%s"}}) {
                    findings sections { rows(first: 200) rowCount } } }""".formatted(kind, segment, FROM, TO));
    }

    private Document document(ReportKind kind) {
        return callers.as(admin, () -> snapshots.read(() -> making.document(request(kind))));
    }

    private ReportRequest request(ReportKind kind) {
        return new ReportRequest(kind, FROM, TO, List.of(segment), null, Language.EN, null);
    }

    private static boolean called(int at) {
        return at % 3 == 0;
    }

    private static boolean mailed(int at) {
        return at % 5 == 0;
    }

    private static boolean agreed(int at) {
        return at % 10 == 0;
    }

    private static boolean hasPeople(int at) {
        return at % 4 == 0;
    }

    private static boolean hasCalledPeople(int at) {
        return at % 8 == 0;
    }
}
