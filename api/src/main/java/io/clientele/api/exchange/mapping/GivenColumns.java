package io.clientele.api.exchange.mapping;

import io.clientele.api.exchange.cell.ColumnNames;
import io.clientele.api.firm.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a sender writes beside a file of its headers. */
record GivenColumns(Map<String, String> byHeader) {

    private static final int MOST = 500;
    private static final TypeReference<Map<String, @Nullable String>> BY_HEADER = new TypeReference<>() {};

    /** @throws Problem {@code BAD_PARAMETER} for a text that is no JSON object of texts, {@code TOO_MANY}, {@code COLUMN_TWICE} */
    static GivenColumns read(JsonMapper json, @Nullable String text) {
        if (text == null) {
            return new GivenColumns(Map.of());
        }
        var columns = parsed(json, text);
        if (columns == null) {
            throw new Problem(
                    "BAD_PARAMETER", "`columns` is a JSON object: our column, or null, by the file's header.");
        }
        return of(columns);
    }

    private static @Nullable Map<String, @Nullable String> parsed(JsonMapper json, String text) {
        try {
            return json.readValue(text, BY_HEADER);
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static GivenColumns of(Map<String, @Nullable String> columns) {
        if (columns.size() > MOST) {
            throw new Problem("TOO_MANY", "At most %d columns are given beside a file.".formatted(MOST));
        }
        if (columns.keySet().stream().map(ColumnNames::key).distinct().count() < columns.size()) {
            throw new Problem("COLUMN_TWICE", "Each header is given once.");
        }
        var byHeader = new LinkedHashMap<String, String>();
        columns.forEach((header, column) -> byHeader.put(header, Objects.requireNonNullElse(column, "")));
        return new GivenColumns(byHeader);
    }

    /** These, and what else was saved. */
    Map<String, String> over(Map<String, String> saved) {
        var here = byHeader.keySet().stream().map(ColumnNames::key).collect(Collectors.toSet());
        var all = new LinkedHashMap<>(byHeader);
        saved.forEach((header, column) -> {
            if (!here.contains(ColumnNames.key(header))) {
                all.put(header, column);
            }
        });
        return all;
    }
}
