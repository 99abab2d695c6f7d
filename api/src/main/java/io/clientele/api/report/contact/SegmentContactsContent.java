package io.clientele.api.report.contact;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Universe;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.report.contact.ContactCards.Known;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clients of a segment and whom to talk to there, for calls and mailings. */
@Component
class SegmentContactsContent implements ReportContent {

    private static final int REVENUE = 10;
    private static final int OWED = 11;

    private final Scopes scopes;
    private final Universe universe;
    private final ContactCards cards;
    private final Drafts drafts;

    SegmentContactsContent(Scopes scopes, Universe universe, ContactCards cards, Drafts drafts) {
        this.scopes = scopes;
        this.universe = universe;
        this.cards = cards;
        this.drafts = drafts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SEGMENT_CONTACTS;
    }

    @Override
    public long rows(ReportQuestion question) {
        return cards.rows(scope(question).among(universe.withInactive()));
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scope(question);
        var clients = scope.among(universe.withInactive());
        var draft = drafts.of(kind(), question);
        var known = cards.of(scope, clients, question.most(), draft.words());
        findings(draft, clients.getCardinality(), known);
        return draft.section(table(clients.getCardinality(), known, draft.words()))
                .legend("contacts")
                .legend("contacts.figures")
                .document();
    }

    private Scope scope(ReportQuestion question) {
        return scopes.of(question.period(), question.segments(), question.membership());
    }

    private static void findings(Draft draft, int clients, Known known) {
        if (clients == 0) {
            draft.finding("finding.contacts.none");
            return;
        }
        var reached = known.reached();
        draft.finding(
                "finding.contacts.all",
                clients,
                reached.byPhone().getCardinality(),
                reached.byMail().getCardinality());
        draft.finding("finding.contacts.consent", reached.agreed().getCardinality(), clients);
        draft.finding(
                "finding.contacts.sum",
                draft.words().amount(known.revenue().sum()),
                draft.words().amount(known.debts().sum()));
    }

    private static Part table(int clients, Known known, Words words) {
        var part = new Part(words, "contacts")
                .column("rank", Kind.NUMBER)
                .column("code", Kind.CODE)
                .column("client", Kind.TEXT)
                .column("inn", Kind.CODE)
                .column("person", Kind.TEXT)
                .column("position", Kind.TEXT)
                .column("phone", Kind.CODE)
                .column("email", Kind.CODE)
                .column("manager", Kind.TEXT)
                .column("lastPurchase", Kind.DATE)
                .column("revenue", Kind.MONEY)
                .column("owed", Kind.MONEY)
                .column("consent", Kind.TEXT);
        var number = 0;
        var shown = known.clients().shown();
        for (var client : shown) {
            number++;
            var persons = known.people().getOrDefault(client, List.of());
            part.row(row(known, client, number, persons.isEmpty() ? null : persons.getFirst(), true));
            for (var person : persons.stream().skip(1).toList()) {
                part.row(row(known, client, number, person, false));
            }
        }
        return part.others(
                        clients + known.reached().further() - part.rows(),
                        Map.of(
                                REVENUE, Shown.money(known.revenue().sumWithout(shown)),
                                OWED, Shown.money(known.debts().sumWithout(shown))))
                .note("note.contacts");
    }

    /** @param first whether it carries the client's figures, which are told once */
    private static List<Cell> row(Known known, int id, int number, @Nullable ContactPerson person, boolean first) {
        var client = known.cards().client(id);
        return List.of(
                Cell.of(number),
                Cell.of(client.code()),
                Cell.of(client.name()),
                Cell.of(client.inn()),
                Cell.of(person == null ? null : person.name()),
                Cell.of(person == null ? null : person.position()),
                Cell.of(person == null || person.phone() == null ? client.phone() : person.phone()),
                Cell.of(person == null || person.email() == null ? client.email() : person.email()),
                known.cards().manager(id),
                Cell.of(known.stages().buying(id).last()),
                first ? Shown.money(known.revenue().of(id)) : Cell.NONE,
                first ? Shown.money(known.debts().of(id)) : Cell.NONE,
                Cell.of(known.consents().of(id, person)));
    }
}
