package io.clientele.api.report.contact;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Client;
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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clients of a segment and whom to talk to there, for calls and mailings. */
@Component
class SegmentContactsContent implements ReportContent {

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
    public boolean isWhole() {
        return true;
    }

    @Override
    public long rows(ReportQuestion question) {
        return scope(question).among(universe.withInactive()).getCardinality();
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scope(question);
        var clients = scope.among(universe.withInactive());
        var draft = drafts.of(kind(), question);
        var known = cards.of(scope, clients, draft.words());
        var order = clients.stream()
                .boxed()
                .sorted(Comparator.comparing((Integer client) -> known.revenue().getOrDefault(client, 0L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        findings(draft, order, known);
        return draft.section(table(order, known, draft.words()))
                .legend("contacts")
                .legend("contacts.figures")
                .document();
    }

    private Scope scope(ReportQuestion question) {
        return scopes.of(question.period(), question.segments(), question.membership());
    }

    private static void findings(Draft draft, List<Integer> order, Known known) {
        if (order.isEmpty()) {
            draft.finding("finding.contacts.none");
            return;
        }
        var withPhone = order.stream()
                .filter(client -> known.reachedBy(client, ContactPerson::phone, Client::phone))
                .count();
        var withMail = order.stream()
                .filter(client -> known.reachedBy(client, ContactPerson::email, Client::email))
                .count();
        draft.finding("finding.contacts.all", order.size(), withPhone, withMail);
        draft.finding("finding.contacts.consent", known.consents().size(), order.size());
        var debt = known.debts().values().stream().reduce(0L, Math::addExact);
        var revenue = known.revenue().values().stream().reduce(0L, Math::addExact);
        draft.finding(
                "finding.contacts.sum",
                draft.words().amount(revenue),
                draft.words().amount(debt));
    }

    private static Part table(List<Integer> order, Known known, Words words) {
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
        for (var client : order) {
            number++;
            var persons = known.people().getOrDefault(client, List.of());
            part.row(row(known, client, number, persons.isEmpty() ? null : persons.getFirst(), true));
            for (var person : persons.stream().skip(1).toList()) {
                part.row(row(known, client, number, person, false));
            }
        }
        return part.note("note.contacts");
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
                first ? Shown.money(known.revenue().getOrDefault(id, 0L)) : Cell.NONE,
                first ? Shown.money(known.debts().getOrDefault(id, 0L)) : Cell.NONE,
                Cell.of(known.consents().get(id)));
    }
}
