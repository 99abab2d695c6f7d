package io.clientele.api.segment.selection.selected;

import io.clientele.api.access.Caller;
import io.clientele.api.client.ClientFilters;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.RuleReader;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds out who is selected, of those whom the caller sees and a segment may hold. */
@Component
public class Selections {

    /** The field of inputs that a selection comes in. */
    public static final String FIELD = "selection";

    private final SelectionReader reader;
    private final NamedClients named;
    private final RuleReader rules;
    private final Answers answers;
    private final ClientFilters filters;
    private final Membership membership;
    private final Snapshots snapshots;

    Selections(
            SelectionReader reader,
            NamedClients named,
            RuleReader rules,
            Answers answers,
            ClientFilters filters,
            Membership membership,
            Snapshots snapshots) {
        this.reader = reader;
        this.named = named;
        this.rules = rules;
        this.answers = answers;
        this.filters = filters;
        this.membership = membership;
        this.snapshots = snapshots;
    }

    /** @throws Faulty telling at which field of the selection it is wrong */
    public Selection read(Map<?, ?> input, @Nullable Segment itself) {
        try {
            return reader.read(input, itself);
        } catch (Problem problem) {
            throw new Faulty(List.of(UserError.of(problem, FIELD, SelectionReader.field(input))));
        }
    }

    /**
     * The clients, as a set of its own; clients named one by one must all be there, of other selections whoever cannot be a member
     * is left out.
     *
     * @param withInactive whether inactive clients may be members
     * @throws Problem {@code EMPTY_SELECTION}, those of {@link NamedClients} and of filters
     * @throws Faulty with what is wrong with a rule
     */
    public RoaringBitmap clients(Selection selection, boolean withInactive, Caller caller) {
        return snapshots.read(() -> {
            var may = named.mayBeNamed(withInactive, caller);
            var clients = clients(selection, may, withInactive, caller);
            clients.and(may);
            if (clients.isEmpty()) {
                throw new Problem("EMPTY_SELECTION", "Nobody is selected whom the segment may hold.");
            }
            return clients;
        });
    }

    private RoaringBitmap clients(Selection selection, RoaringBitmap may, boolean withInactive, Caller caller) {
        return switch (selection) {
            case Selection.Named(var ids) -> named.of(ids, withInactive, caller);
            case Selection.Filtered(var filter) -> filtered(may, filter);
            case Selection.Ruled(var tree, var text) -> ruled(tree, text, withInactive);
            case Selection.Members(var segment, var asOf, var filter) ->
                filtered(withInactive ? membership.held(segment, asOf) : membership.on(segment, asOf), filter);
            case Selection.Moved(var segment, var before, var after) ->
                RoaringBitmap.andNot(membership.on(segment, after), membership.on(segment, before));
            case Selection.Combined(var join, var of, var without, var asOf) -> {
                var combined = join == Selection.Join.ALL ? inAll(of, asOf) : inAny(of, asOf);
                combined.andNot(inAny(without, asOf));
                yield combined;
            }
        };
    }

    private RoaringBitmap filtered(RoaringBitmap clients, @Nullable Map<String, Object> filter) {
        return filter == null
                ? clients.clone()
                : RoaringBitmap.and(
                        clients, filters.clientsWho(filter, snapshots.current().businessDate()));
    }

    private RoaringBitmap ruled(@Nullable Map<?, ?> tree, @Nullable String text, boolean withInactive) {
        var parsed = rules.read(tree, text, null);
        if (parsed.rule() == null) {
            throw new Faulty(parsed.problems().stream()
                    .map(problem -> error(problem, tree == null ? "text" : "rule"))
                    .toList());
        }
        var rule = Objects.requireNonNull(parsed.rule());
        if (rule.remembers()) {
            throw new Faulty(List.of(new UserError(
                    List.of(FIELD, tree == null ? "text" : "rule"),
                    "NEEDS_FORMING",
                    "Only a segment's own rule can tell who is a member already.")));
        }
        return answers.clientsWho(rule, named.universe(withInactive));
    }

    private static UserError error(RuleProblem problem, String field) {
        var path = new ArrayList<>(List.of(FIELD, field));
        path.addAll(problem.path());
        var place = problem.line() == null ? "" : " (%d:%d)".formatted(problem.line(), problem.column());
        return new UserError(path, problem.code(), problem.message() + place);
    }

    private RoaringBitmap inAny(List<Segment> segments, @Nullable LocalDate asOf) {
        var any = new RoaringBitmap();
        segments.forEach(segment -> any.or(membership.on(segment, asOf)));
        return any;
    }

    private RoaringBitmap inAll(List<Segment> segments, @Nullable LocalDate asOf) {
        var all = membership.on(segments.getFirst(), asOf).clone();
        segments.stream().skip(1).forEach(segment -> all.and(membership.on(segment, asOf)));
        return all;
    }
}
