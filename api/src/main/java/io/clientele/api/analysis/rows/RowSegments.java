package io.clientele.api.analysis.rows;

import io.clientele.api.access.Caller;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.hand.Founding;
import io.clientele.api.segment.membership.hand.Founding.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes segments of the clients that an analysis shows: a MANUAL one holds those whom it shows now, another goes on asking by the
 * rule that says the same.
 */
@Component
class RowSegments {

    static final String ROWS = "rows";

    /** The input of the mutation, with the parts that an analysis reads. */
    record Asked(
            RowsInput rows,
            @Nullable PeriodInput period,
            @Nullable List<String> segments,
            MembershipMode.@Nullable Input membership) {

        /** Debts are told of inactive clients too. */
        boolean withInactive() {
            return rows.receivables() != null;
        }
    }

    private final ShownClients shown;
    private final Scopes scopes;
    private final Founding founding;

    RowSegments(ShownClients shown, Scopes scopes, Founding founding) {
        this.shown = shown;
        this.scopes = scopes;
        this.founding = founding;
    }

    /**
     * Makes a segment.
     *
     * @param input {@code SegmentFromAnalysisInput}, as the engine hands it over
     * @throws Faulty with all that is wrong
     * @throws Problem those of the analysis
     */
    Segment found(Asked asked, Map<String, Object> input, Caller caller) {
        var isList = Forming.MANUAL.name().equals(input.get("forming"));
        try {
            return founding.found(() -> isList ? listed(asked, input) : ruled(asked, input), caller);
        } catch (Faulty faulty) {
            throw new Faulty(faulty.errors().stream().map(RowSegments::located).toList());
        }
    }

    private Wanted listed(Asked asked, Map<String, Object> input) {
        var clients = shown.of(asked.rows(), scopes.of(scope(asked)));
        if (clients.isEmpty()) {
            throw refused("EMPTY_SELECTION", "The analysis shows nobody there.");
        }
        return new Wanted(definition(asked, input), clients);
    }

    private Wanted ruled(Asked asked, Map<String, Object> input) {
        var scope = scopes.of(scope(asked));
        var period = Objects.requireNonNullElseGet(
                input.get("period"),
                () -> Map.of(
                        "between",
                        Map.of(
                                "from",
                                scope.period().from(),
                                "to",
                                scope.period().to())));
        var rule = RowsRule.of((Map<?, ?>) Objects.requireNonNull(input.get(ROWS)), scope, period)
                .orElseThrow(() -> refused(
                        "MEMBERS_NEED_MANUAL",
                        "No rule goes on saying what these rows say: make the segment a MANUAL list of them."));
        var fields = definition(asked, input);
        fields.put("rule", rule);
        return new Wanted(fields, null);
    }

    private static ScopeInput scope(Asked asked) {
        return new ScopeInput(asked.period(), asked.segments(), asked.membership());
    }

    private static Map<String, Object> definition(Asked asked, Map<String, Object> input) {
        var fields = new HashMap<>(input);
        fields.keySet().retainAll(Set.of("name", "description", "forming"));
        fields.put("includeInactive", asked.withInactive());
        return fields;
    }

    private static UserError located(UserError error) {
        var path = error.field();
        return path == null || !path.getFirst().equals("rule")
                ? error
                : new UserError(List.of(ROWS), error.code(), error.message());
    }

    private static Faulty refused(String code, String sentence) {
        return new Faulty(List.of(new UserError(List.of(ROWS), code, sentence)));
    }
}
