package io.clientele.api.client;

import io.clientele.api.database.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
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
    private final OwnRows consents;
    private final OwnRows categories;
    private final Managers people;
    private final CardProperties properties;

    CardBelongings(JdbcTemplate jdbc, Managers people, CardProperties properties) {
        this.industries = new OwnRows(jdbc, "client_industry", List.of("industry"), List.of());
        this.managers = new OwnRows(jdbc, "client_manager", List.of("manager_id"), List.of());
        this.consents = new OwnRows(jdbc, "client_consent", List.of("channel"), List.of("given_on"));
        this.categories = new OwnRows(jdbc, "client_category", List.of("category_id"), List.of());
        this.people = people;
        this.properties = properties;
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
        changed.addAll(write(consents, drafts, draft -> !draft.card.consents().isEmpty(), CardBelongings::consentsOf));
        changed.addAll(write(categories, drafts, draft -> !draft.categories.isEmpty(), CardBelongings::categoriesOf));
        changed.addAll(properties.write(drafts.stream()
                .filter(draft -> !draft.card.properties().isEmpty())
                .collect(Collectors.toMap(draft -> draft.id, draft -> draft.card.properties()))));
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
        return rows.replace(stored, made);
    }

    private static Set<List<@Nullable Object>> industriesOf(Draft draft, Set<List<@Nullable Object>> stored) {
        return rows(draft.several.getOrDefault(ClientField.INDUSTRY, List.of()));
    }

    private static Set<List<@Nullable Object>> managersOf(Draft draft, Map<String, Integer> ids) {
        return rows(draft.several.getOrDefault(ClientField.MANAGER, List.of()).stream()
                .map(ids::get)
                .toList());
    }

    private static Set<List<@Nullable Object>> consentsOf(Draft draft, Set<List<@Nullable Object>> stored) {
        var rows = new HashSet<>(stored);
        draft.card.consents().forEach((channel, day) -> {
            rows.removeIf(row -> channel.equals(row.getFirst()));
            if (day != null) {
                rows.add(row(channel, day));
            }
        });
        return rows;
    }

    private static Set<List<@Nullable Object>> categoriesOf(Draft draft, Set<List<@Nullable Object>> stored) {
        var rows = new HashSet<>(stored);
        draft.categories.forEach((id, set) -> {
            if (set) {
                rows.add(row(id));
            } else {
                rows.remove(row(id));
            }
        });
        return rows;
    }

    private static Set<List<@Nullable Object>> rows(List<? extends Object> values) {
        return values.stream().map(CardBelongings::row).collect(Collectors.toSet());
    }

    private static List<@Nullable Object> row(Object value) {
        var row = new ArrayList<@Nullable Object>();
        row.add(value);
        return row;
    }

    private static List<@Nullable Object> row(String channel, LocalDate day) {
        var row = row(channel);
        row.add(day);
        return row;
    }
}
