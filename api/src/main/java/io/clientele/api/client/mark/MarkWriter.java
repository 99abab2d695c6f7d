package io.clientele.api.client.mark;

import io.clientele.api.client.field.Choices;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.NameKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Checks and writes the categories, properties and consents that cards name, of clients and of contact persons alike. */
@Component
public class MarkWriter {

    /** What a part of a card makes of the rows that are stored. */
    private interface Wanted<T> extends BiFunction<Set<List<@Nullable Object>>, T, Set<List<@Nullable Object>>> {}

    private final JdbcTemplate jdbc;
    private final Categories categories;
    private final CardProperties properties;

    MarkWriter(JdbcTemplate jdbc, Categories categories, CardProperties properties) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.properties = properties;
    }

    /** What is wrong with the marks of each card in its turn; the index of a problem is that of the card. */
    public List<List<Rejected>> check(List<Marks> cards) {
        var known = idsByKey(cards.stream().allMatch(card -> card.categories().isEmpty()));
        var ofProperties =
                properties.check(cards.stream().map(Marks::properties).toList());
        var problems = new ArrayList<List<Rejected>>();
        for (var card : cards) {
            var index = problems.size();
            var found = new ArrayList<>(ofProperties.get(index));
            card.categories().keySet().stream()
                    .filter(code -> !known.containsKey(NameKey.of(code)))
                    .forEach(code -> found.add(unknownCategory(index, code)));
            card.consents().keySet().stream()
                    .filter(channel -> !Choices.CONSENT.constants().contains(channel))
                    .forEach(channel -> found.add(unknownChannel(index, channel)));
            problems.add(found);
        }
        return problems;
    }

    /**
     * Writes what differs, within the write under way, of cards that passed the check.
     *
     * @param clientOf the client at whom an owner is
     * @return the owners of whom something differed
     */
    public Set<Integer> write(Owner owner, Map<Integer, Marks> byOwner, IntUnaryOperator clientOf) {
        var ofConsents = speaking(byOwner, Marks::consents);
        var ofCategories = idsOfCategories(speaking(byOwner, Marks::categories));
        var changed = new HashSet<Integer>();
        changed.addAll(write(
                new OwnRows(jdbc, owner, "consent", List.of("channel"), List.of("given_on")),
                ofConsents,
                MarkWriter::consents,
                clientOf));
        changed.addAll(write(
                new OwnRows(jdbc, owner, "category", List.of("category_id"), List.of()),
                ofCategories,
                MarkWriter::categories,
                clientOf));
        changed.addAll(properties.write(owner, speaking(byOwner, Marks::properties), clientOf));
        return changed;
    }

    private static <K, V extends @Nullable Object> Map<Integer, Map<K, V>> speaking(
            Map<Integer, Marks> byOwner, Function<Marks, Map<K, V>> part) {
        var speaking = new HashMap<Integer, Map<K, V>>();
        byOwner.forEach((owner, marks) -> {
            if (!part.apply(marks).isEmpty()) {
                speaking.put(owner, part.apply(marks));
            }
        });
        return speaking;
    }

    private Map<Integer, Map<Integer, Boolean>> idsOfCategories(Map<Integer, Map<String, Boolean>> byCode) {
        var known = idsByKey(byCode.isEmpty());
        var byId = new HashMap<Integer, Map<Integer, Boolean>>();
        byCode.forEach((owner, marks) ->
                marks.forEach((code, set) -> byId.computeIfAbsent(owner, first -> new HashMap<>())
                        .put(Objects.requireNonNull(known.get(NameKey.of(code))), set)));
        return byId;
    }

    private Map<String, Integer> idsByKey(boolean unneeded) {
        return unneeded ? Map.of() : categories.idsByKey();
    }

    private static <T> Set<Integer> write(
            OwnRows rows, Map<Integer, T> speaking, Wanted<T> wanted, IntUnaryOperator clientOf) {
        var stored = rows.of(speaking.keySet());
        var made = new HashMap<Integer, Set<List<@Nullable Object>>>();
        speaking.forEach((owner, said) -> made.put(owner, wanted.apply(stored.getOrDefault(owner, Set.of()), said)));
        return rows.replace(stored, made, clientOf);
    }

    private static Set<List<@Nullable Object>> consents(
            Set<List<@Nullable Object>> stored, Map<String, @Nullable LocalDate> said) {
        var rows = new HashSet<>(stored);
        said.forEach((channel, day) -> {
            rows.removeIf(row -> channel.equals(row.getFirst()));
            if (day != null) {
                rows.add(Arrays.asList(channel, day));
            }
        });
        return rows;
    }

    private static Set<List<@Nullable Object>> categories(
            Set<List<@Nullable Object>> stored, Map<Integer, Boolean> said) {
        var rows = new HashSet<>(stored);
        said.forEach((id, set) -> {
            if (set) {
                rows.add(Arrays.asList(id));
            } else {
                rows.remove(Arrays.<@Nullable Object>asList(id));
            }
        });
        return rows;
    }

    private static Rejected unknownCategory(int index, String code) {
        return new Rejected(
                index, "category:" + code, code, "UNKNOWN_CATEGORY", "No category has the code %s.".formatted(code));
    }

    private static Rejected unknownChannel(int index, String channel) {
        return new Rejected(
                index,
                "consent:" + channel,
                channel,
                "UNKNOWN_CHOICE",
                "Consent is given by one of " + String.join(", ", Choices.CONSENT.constants()) + ".");
    }
}
