package io.clientele.api.report.contact;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Clients;
import io.clientele.api.client.Universe;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.interaction.Interaction;
import io.clientele.api.interaction.list.ContactLog;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What passed between the firm and the clients of a segment. */
@Component
class SegmentInteractionsContent implements ReportContent {

    private static final Comparator<Interaction> NEWEST =
            Comparator.comparing(Interaction::at).thenComparing(Interaction::id).reversed();

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
    public boolean isWhole() {
        return true;
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
        var members = scope.among(universe.withInactive()).stream().boxed().toList();
        var found = found(members, scope);
        var draft = drafts.of(kind(), question);
        findings(draft, found, members.size());
        draft.section(table(found, draft.words()));
        draft.section(InteractionTables.kinds(found, draft.words()));
        return draft.legend("interactions").document();
    }

    private Scope scope(ReportQuestion question) {
        return scopes.of(question.period(), question.segments(), question.membership());
    }

    private List<Interaction> found(List<Integer> members, Scope scope) {
        var found = new ArrayList<Interaction>();
        for (var from = 0; from < members.size(); from += Clients.LARGEST_BATCH) {
            var some = members.subList(from, Math.min(members.size(), from + Clients.LARGEST_BATCH));
            found.addAll(interactions.of(some, scope.period()));
        }
        found.sort(NEWEST);
        return found;
    }

    private static void findings(Draft draft, List<Interaction> found, int members) {
        if (found.isEmpty()) {
            draft.finding("finding.interactions.none", members);
            return;
        }
        var clients = found.stream().map(Interaction::clientId).distinct().count();
        draft.finding("finding.interactions.all", found.size(), clients, members);
        var complaints = found.stream()
                .filter(interaction -> interaction.kind().equals("COMPLAINT"))
                .toList();
        if (!complaints.isEmpty()) {
            draft.finding(
                    "finding.interactions.complaints",
                    complaints.size(),
                    complaints.stream().map(Interaction::clientId).distinct().count());
        }
        var words = draft.words();
        InteractionTables.byKind(found).entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(List::size)))
                .ifPresent(most -> draft.finding(
                        "finding.interactions.most",
                        words.word("kind", most.getKey()),
                        words.percent(most.getValue().size(), found.size())));
    }

    private Part table(List<Interaction> found, Words words) {
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
