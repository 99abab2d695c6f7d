package io.clientele.api.report.contact;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Universe;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.interaction.Interaction;
import io.clientele.api.interaction.InteractionKind;
import io.clientele.api.interaction.list.ContactLog;
import io.clientele.api.interaction.list.Passed;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Listing;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What passed between the firm and the clients of a segment. */
@Component
class SegmentInteractionsContent implements ReportContent {

    private final Scopes scopes;
    private final Universe universe;
    private final ContactLog interactions;
    private final Managers managers;
    private final Cards cards;
    private final Drafts drafts;

    SegmentInteractionsContent(
            Scopes scopes, Universe universe, ContactLog interactions, Managers managers, Cards cards, Drafts drafts) {
        this.scopes = scopes;
        this.universe = universe;
        this.interactions = interactions;
        this.managers = managers;
        this.cards = cards;
        this.drafts = drafts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SEGMENT_INTERACTIONS;
    }

    @Override
    public long rows(ReportQuestion question) {
        var scope = scope(question);
        var count = new long[1];
        interactions.each(scope.among(universe.withInactive()), scope.period(), (client, manager) -> count[0]++);
        return count[0];
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scope(question);
        var members = scope.among(universe.withInactive());
        var passed = interactions.passed(members, scope.period(), oneMore(question.most()));
        var draft = drafts.of(kind(), question);
        findings(draft, passed, members.getCardinality());
        draft.section(table(passed, question.most(), draft.words()));
        draft.section(InteractionTables.kinds(passed, draft.words()));
        return draft.legend("interactions").document();
    }

    private Scope scope(ReportQuestion question) {
        return scopes.of(question.period(), question.segments(), question.membership());
    }

    /** What would be left alone in a row of others is shown itself. */
    private static int oneMore(int most) {
        return most == Integer.MAX_VALUE ? most : most + 1;
    }

    private static void findings(Draft draft, Passed passed, int members) {
        if (passed.count() == 0) {
            draft.finding("finding.interactions.none", members);
            return;
        }
        draft.finding(
                "finding.interactions.all", passed.count(), passed.clients().getCardinality(), members);
        var complaints = passed.kinds().get(InteractionKind.COMPLAINT.name());
        if (complaints != null) {
            draft.finding(
                    "finding.interactions.complaints",
                    complaints.count(),
                    complaints.clients().getCardinality());
        }
        var words = draft.words();
        var most = InteractionTables.byCount(passed).getFirst();
        draft.finding(
                "finding.interactions.most",
                words.word("kind", most.getKey()),
                words.percent(most.getValue().count(), passed.count()));
    }

    private Part table(Passed passed, int most, Words words) {
        var newest = passed.newest();
        var listing = Listing.of(passed.count(), most, end -> newest.subList(0, end));
        var found = interactions.of(listing.shown());
        return all(found, words).others(listing.others(), Map.of());
    }

    private Part all(List<Interaction> found, Words words) {
        var shelf =
                cards.of(found.stream().map(Interaction::clientId).distinct().toList());
        var names =
                managers
                        .byIds(found.stream()
                                .map(Interaction::managerId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Manager::id, Manager::name));
        return InteractionTables.all(found, shelf, names, words);
    }
}
