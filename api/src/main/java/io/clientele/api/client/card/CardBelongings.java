package io.clientele.api.client.card;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.mark.MarkWriter;
import io.clientele.api.client.mark.OwnRows;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what cards say beyond the client's own row: industries, managers, consents, categories, properties. */
@Component
class CardBelongings {

    /** What a card makes of the rows that are stored. */
    private interface Wanted extends BiFunction<Draft, Set<List<@Nullable Object>>, Set<List<@Nullable Object>>> {}

    private final OwnRows industries;
    private final OwnRows managers;
    private final Managers people;
    private final MarkWriter marks;

    CardBelongings(JdbcTemplate jdbc, Managers people, MarkWriter marks) {
        this.industries = new OwnRows(jdbc, Owner.CLIENT, "industry", List.of("industry"), List.of());
        this.managers = new OwnRows(jdbc, Owner.CLIENT, "manager", List.of("manager_id"), List.of());
        this.people = people;
        this.marks = marks;
    }

    /** Answers the clients of whom something differed. */
    Set<Integer> write(String source, List<Draft> drafts, Change change) {
        var ids = managerIds(source, drafts, change);
        var changed = new HashSet<Integer>();
        changed.addAll(
                write(industries, drafts, draft -> says(draft, ClientField.INDUSTRY), CardBelongings::industriesOf));
        changed.addAll(write(
                managers,
                drafts,
                draft -> says(draft, ClientField.MANAGER),
                (draft, stored) -> managersOf(draft, ids)));
        changed.addAll(marks.write(
                Owner.CLIENT,
                drafts.stream().collect(Collectors.toMap(draft -> draft.id, draft -> draft.card.marks())),
                IntUnaryOperator.identity()));
        return changed;
    }

    private static boolean says(Draft draft, ClientField field) {
        return draft.several.containsKey(field);
    }

    private Map<String, Integer> managerIds(String source, List<Draft> drafts, Change change) {
        var names = drafts.stream()
                .flatMap(draft -> draft.several.getOrDefault(ClientField.MANAGER, List.of()).stream())
                .collect(Collectors.toSet());
        return people.idsOf(source, names, change);
    }

    private static Set<Integer> write(OwnRows rows, List<Draft> drafts, Predicate<Draft> speaks, Wanted wanted) {
        var speaking = drafts.stream().filter(speaks).toList();
        var stored = rows.of(speaking.stream()
                .filter(draft -> !draft.isNew())
                .map(draft -> draft.id)
                .toList());
        var made = new HashMap<Integer, Set<List<@Nullable Object>>>();
        speaking.forEach(draft -> made.put(draft.id, wanted.apply(draft, stored.getOrDefault(draft.id, Set.of()))));
        return rows.replace(stored, made, IntUnaryOperator.identity());
    }

    private static Set<List<@Nullable Object>> industriesOf(Draft draft, Set<List<@Nullable Object>> stored) {
        return rows(draft.several.getOrDefault(ClientField.INDUSTRY, List.of()));
    }

    private static Set<List<@Nullable Object>> managersOf(Draft draft, Map<String, Integer> ids) {
        return rows(draft.several.getOrDefault(ClientField.MANAGER, List.of()).stream()
                .map(ids::get)
                .toList());
    }

    private static Set<List<@Nullable Object>> rows(List<? extends Object> values) {
        return values.stream().map(CardBelongings::row).collect(Collectors.toSet());
    }

    private static List<@Nullable Object> row(Object value) {
        var row = new ArrayList<@Nullable Object>();
        row.add(value);
        return row;
    }
}
