package io.clientele.api.client.property;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.client.mark.CardProperties;
import io.clientele.api.client.mark.OwnRows;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the properties that cards name, of clients and of contact persons: a row per value, a yes/no as the number 1 or 0. */
@Component
class PropertyValues implements CardProperties {

    static final int TEXT_LIMIT = 500;
    static final int NUMBER_DIGITS = 15;
    static final int NUMBER_SCALE = 4;

    private final PropertyDefinitions definitions;
    private final JdbcTemplate jdbc;

    PropertyValues(PropertyDefinitions definitions, JdbcTemplate jdbc) {
        this.definitions = definitions;
        this.jdbc = jdbc;
    }

    @Override
    public List<List<Rejected>> check(List<Map<String, List<String>>> cards) {
        var byKey = cards.stream().allMatch(Map::isEmpty) ? Map.<String, PropertyDefinition>of() : definitions.byKey();
        var problems = new ArrayList<List<Rejected>>();
        for (var card : cards) {
            var found = new ArrayList<Rejected>();
            card.forEach((code, texts) -> check(problems.size(), code, texts, byKey, found));
            problems.add(found);
        }
        return problems;
    }

    private static void check(
            int index,
            String code,
            List<String> texts,
            Map<String, PropertyDefinition> byKey,
            List<Rejected> problems) {
        try {
            var definition = byKey.get(NameKey.of(code));
            if (definition == null) {
                throw new Problem("UNKNOWN_PROPERTY", "No property has the code %s.".formatted(code));
            }
            read(definition, texts);
        } catch (Problem problem) {
            problems.add(new Rejected(
                    index,
                    "property:" + code,
                    String.join(";", texts),
                    problem.code(),
                    String.valueOf(problem.getMessage())));
        }
    }

    @Override
    public Set<Integer> write(Owner owner, Map<Integer, Map<String, List<String>>> byOwner, IntUnaryOperator clientOf) {
        if (byOwner.isEmpty()) {
            return Set.of();
        }
        var byKey = definitions.byKey();
        var rows = rows(owner);
        var stored = rows.of(byOwner.keySet());
        var wanted = new HashMap<Integer, Set<List<@Nullable Object>>>();
        byOwner.forEach((one, properties) ->
                wanted.put(one, wanted(stored.getOrDefault(one, Set.of()), properties, byKey)));
        return rows.replace(stored, wanted, clientOf);
    }

    private OwnRows rows(Owner owner) {
        return new OwnRows(
                jdbc,
                owner,
                "property",
                List.of("property_id", "position"),
                List.of("number_value", "text_value", "date_value"));
    }

    private static Set<List<@Nullable Object>> wanted(
            Set<List<@Nullable Object>> stored,
            Map<String, List<String>> properties,
            Map<String, PropertyDefinition> byKey) {
        var made = new HashSet<>(stored);
        properties.forEach((code, texts) -> {
            var definition = byKey.get(NameKey.of(code));
            if (definition != null) {
                made.removeIf(row -> Integer.valueOf(definition.id()).equals(row.getFirst()));
                made.addAll(read(definition, texts));
            }
        });
        return made;
    }

    private static List<List<@Nullable Object>> read(PropertyDefinition definition, List<String> texts) {
        var filled = texts.stream().filter(text -> !text.isBlank()).distinct().toList();
        if (filled.size() > 1 && !definition.takesSeveral()) {
            throw new Problem("TOO_MANY_VALUES", "One value is allowed; %d were given.".formatted(filled.size()));
        }
        var made = new ArrayList<List<@Nullable Object>>();
        for (var text : filled) {
            made.add(row(definition, made.size(), text));
        }
        return made;
    }

    private static List<@Nullable Object> row(PropertyDefinition definition, int position, String text) {
        return switch (definition.type()) {
            case NUMBER ->
                row(definition, position, CanonicalValue.number(text.strip(), NUMBER_DIGITS, NUMBER_SCALE), null, null);
            case YES_NO -> row(definition, position, yesNo(text), null, null);
            case TEXT -> row(definition, position, null, CanonicalValue.text(text, TEXT_LIMIT), null);
            case CHOICE, CHOICES -> row(definition, position, null, choice(definition, text), null);
            case DATE -> row(definition, position, null, null, CanonicalValue.date(text.strip()));
        };
    }

    private static Object yesNo(String text) {
        return CanonicalValue.number(CanonicalValue.yesNo(text.strip().toLowerCase(Locale.ROOT)) ? "1" : "0", 1, 0)
                .setScale(NUMBER_SCALE);
    }

    private static String choice(PropertyDefinition definition, String text) {
        return definition.choices().stream()
                .filter(choice -> NameKey.of(choice).equals(NameKey.of(text)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "UNKNOWN_CHOICE", "One of " + String.join(", ", definition.choices()) + " is needed."));
    }

    private static List<@Nullable Object> row(
            PropertyDefinition definition,
            int position,
            @Nullable Object number,
            @Nullable Object text,
            @Nullable Object date) {
        return Arrays.asList(definition.id(), position, number, text, date);
    }
}
