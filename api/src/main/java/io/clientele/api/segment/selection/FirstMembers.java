package io.clientele.api.segment.selection;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.hand.Founding;
import io.clientele.api.segment.membership.hand.Founding.Wanted;
import io.clientele.api.segment.selection.selected.Selection;
import io.clientele.api.segment.selection.selected.Selections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Makes segments of what is selected: a MANUAL one holds the clients as they are now, another gets the selection as its rule, when
 * it is one that can be asked again.
 */
@Component
class FirstMembers {

    private static final String MEMBERS = "members";

    private final Founding founding;
    private final Selections selections;

    FirstMembers(Founding founding, Selections selections) {
        this.founding = founding;
        this.selections = selections;
    }

    /**
     * Makes a segment.
     *
     * @param fields as of the input {@code SegmentCreateInput}
     * @throws Faulty with all that is wrong
     * @throws Problem why the members cannot be found
     */
    Segment found(Map<String, Object> fields, Caller caller) {
        var selection = selection(fields);
        if (selection == null) {
            return founding.found(fields, caller);
        }
        if (Forming.MANUAL.name().equals(fields.get("forming"))) {
            return founding.found(() -> new Wanted(fields, members(fields, selection, caller)), caller);
        }
        return ruled(fields, selection, caller);
    }

    private @Nullable Selection selection(Map<String, Object> fields) {
        var members = fields.get(MEMBERS) instanceof List<?> ids ? ids : List.of();
        if (fields.get(Selections.FIELD) instanceof Map<?, ?> given) {
            if (!members.isEmpty()) {
                throw refused("SELECTION_TWICE", "Give either `members` or `selection`.", MEMBERS);
            }
            return selections.read(given, null);
        }
        return members.isEmpty()
                ? null
                : new Selection.Named(members.stream().map(String::valueOf).toList());
    }

    private RoaringBitmap members(Map<String, Object> fields, Selection selection, Caller caller) {
        try {
            return selections.clients(selection, Boolean.TRUE.equals(fields.get("includeInactive")), caller);
        } catch (Problem problem) {
            throw new Faulty(List.of(UserError.of(problem, given(fields))));
        }
    }

    private Segment ruled(Map<String, Object> fields, Selection selection, Caller caller) {
        var rule = LiveRule.of(selection);
        if (rule.isEmpty()) {
            throw refused(
                    "MEMBERS_NEED_MANUAL",
                    "Only a MANUAL segment is made of clients; another takes a rule, or segments as they are now.",
                    given(fields));
        }
        if (fields.get("rule") != null || fields.get("text") != null) {
            throw refused("RULE_TWICE", "Give either a selection or a rule.", Selections.FIELD);
        }
        var defined = new HashMap<>(fields);
        defined.putAll(rule.get());
        try {
            return founding.found(defined, caller);
        } catch (Faulty faulty) {
            throw new Faulty(faulty.errors().stream().map(FirstMembers::located).toList());
        }
    }

    /** The rule comes from the selection. */
    private static UserError located(UserError error) {
        var path = error.field();
        if (path == null || (!path.getFirst().equals("rule") && !path.getFirst().equals("text"))) {
            return error;
        }
        var further = new ArrayList<>(List.of(Selections.FIELD));
        further.addAll(path);
        return new UserError(further, error.code(), error.message());
    }

    private static String given(Map<String, Object> fields) {
        return fields.get(Selections.FIELD) == null ? MEMBERS : Selections.FIELD;
    }

    private static Faulty refused(String code, String sentence, String field) {
        return new Faulty(List.of(new UserError(List.of(field), code, sentence)));
    }
}
