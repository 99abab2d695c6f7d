package io.clientele.api.segment.membership.preview;

import io.clientele.api.access.Callers;
import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Evaluation;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.Pins;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.explanation.ExplainedNode;
import io.clientele.api.segment.rule.explanation.RuleExplanation;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Why a client is in a segment, or is not. */
@Controller
class ExplanationController {

    /**
     * @param member by the segment's present membership
     * @param ruleHolds by the data as it is now; null for a list without a rule
     * @param pinned null when nobody pinned him
     * @param inUniverse whether the segment may hold him at all
     */
    record MembershipExplanation(
            Client client,
            Segment segment,
            boolean member,
            @Nullable Boolean ruleHolds,
            @Nullable Pinned pinned,
            boolean inUniverse,
            List<ExplainedNode> nodes,
            AsOf asOf) {}

    /** Which way somebody pinned a client by hand. */
    enum Pinned {
        IN,
        OUT
    }

    private final Segments segments;
    private final Clients clients;
    private final MergedClients merged;
    private final VisibleClients visible;
    private final Callers callers;
    private final Membership membership;
    private final Evaluation evaluation;
    private final Pins pins;
    private final Answers answers;
    private final SegmentNaming naming;
    private final Snapshots snapshots;

    ExplanationController(
            Segments segments,
            Clients clients,
            MergedClients merged,
            VisibleClients visible,
            Callers callers,
            Membership membership,
            Evaluation evaluation,
            Pins pins,
            Answers answers,
            SegmentNaming naming,
            Snapshots snapshots) {
        this.segments = segments;
        this.clients = clients;
        this.merged = merged;
        this.visible = visible;
        this.callers = callers;
        this.membership = membership;
        this.evaluation = evaluation;
        this.pins = pins;
        this.answers = answers;
        this.naming = naming;
        this.snapshots = snapshots;
    }

    @QueryMapping
    MembershipExplanation membershipExplanation(
            @Argument("client") String clientId,
            @Argument("segment") String segmentId,
            @Argument(name = "locale") @Nullable Language language,
            Locale accepted) {
        var segment = segments.findById(Ids.integer(Segment.TYPE, segmentId))
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
        var client = client(merged.now().winnerOf(Ids.integer("Client", clientId)));
        return explained(client, segment, language == null ? Language.of(accepted) : language);
    }

    /** Whom the caller may not see is as unknown to him as who does not exist. */
    private Client client(int number) {
        var mask = visible.of(callers.current());
        return clients.byId(number)
                .filter(client -> mask == null || mask.contains(client.id()))
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no such client."));
    }

    private MembershipExplanation explained(Client client, Segment segment, Language language) {
        var inUniverse = evaluation.universe(segment).contains(client.id());
        var nodes = segment.rule() == null
                ? List.<ExplainedNode>of()
                : RuleExplanation.of(
                        RuleStore.read(segment.rule()),
                        answers,
                        segment.number(),
                        inUniverse,
                        client.id(),
                        language,
                        naming.names());
        return new MembershipExplanation(
                client,
                segment,
                membership.current(segment).contains(client.id()),
                nodes.isEmpty() ? null : nodes.getFirst().holds(),
                pinned(segment, client),
                inUniverse,
                nodes,
                snapshots.current());
    }

    private @Nullable Pinned pinned(Segment segment, Client client) {
        var pinned = pins.of(segment.number());
        if (pinned.in().contains(client.id())) {
            return Pinned.IN;
        }
        return pinned.out().contains(client.id()) ? Pinned.OUT : null;
    }
}
