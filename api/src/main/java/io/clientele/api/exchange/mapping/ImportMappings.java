package io.clientele.api.exchange.mapping;

import io.clientele.api.access.Caller;
import io.clientele.api.exchange.cell.ColumnNames;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.KnownColumns;
import io.clientele.api.exchange.kind.SavedMappings;
import io.clientele.api.exchange.mapping.ImportMapping.MappedColumn;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The mappings that were saved, each under a name of its kind of file. */
@Component
class ImportMappings implements SavedMappings {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_COLUMNS = 500;

    private static final String COLUMNS = "kind, name_key, name, columns_json, saved_by, saved_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KnownColumns known;
    private final BusinessCalendar calendar;

    ImportMappings(JdbcClient jdbc, JsonMapper json, KnownColumns known, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.json = json;
        this.known = known;
        this.calendar = calendar;
    }

    /** By kind and name; of one kind, or of all when it is null. */
    List<ImportMapping> all(@Nullable ImportKind kind) {
        return jdbc.sql("select %s from import_mapping where (:any or kind = :kind) order by kind, name_key"
                        .formatted(COLUMNS))
                .param("any", kind == null)
                .param("kind", kind == null ? null : kind.name())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<ImportMapping> find(ImportKind kind, String name) {
        return jdbc.sql("select %s from import_mapping where kind = ? and name_key = ?".formatted(COLUMNS))
                .params(kind.name(), NameKey.of(name))
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public Map<String, String> columns(ImportKind kind, @Nullable String name, @Nullable String given) {
        var columns = GivenColumns.read(json, given).over(name == null ? Map.of() : saved(kind, name));
        known.check(kind, columns);
        return columns;
    }

    private Map<String, String> saved(ImportKind kind, String name) {
        return find(kind, name)
                .map(mapping -> byHeader(mapping.columns()))
                .orElseThrow(() -> new Problem(
                        "UNKNOWN_MAPPING", "No mapping «%s» is saved for files of %s.".formatted(name, kind.path())));
    }

    /**
     * Saves a mapping under its name, in the place of one that is there.
     *
     * @throws Problem {@code REQUIRED}, {@code TOO_LONG}, {@code TOO_MANY}, {@code COLUMN_TWICE}, {@code UNKNOWN_COLUMN}
     */
    @Transactional
    ImportMapping save(ImportKind kind, String name, List<MappedColumn> columns, Caller caller) {
        check(name, columns);
        var byHeader = byHeader(columns);
        known.check(kind, byHeader);
        delete(kind, name);
        jdbc.sql(
                        "insert into import_mapping (kind, name_key, name, columns_json, saved_by, saved_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        kind.name(),
                        NameKey.of(name),
                        name.strip(),
                        json.writeValueAsString(byHeader),
                        caller.username(),
                        LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC))
                .update();
        return find(kind, name).orElseThrow();
    }

    /** False when there was none. */
    boolean delete(ImportKind kind, String name) {
        return jdbc.sql("delete from import_mapping where kind = ? and name_key = ?")
                        .params(kind.name(), NameKey.of(name))
                        .update()
                == 1;
    }

    private static void check(String name, List<MappedColumn> columns) {
        if (name.isBlank()
                || columns.isEmpty()
                || columns.stream().anyMatch(one -> one.header().isBlank())) {
            throw new Problem("REQUIRED", "A mapping has a name, and columns with headers.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Problem("TOO_LONG", "The name has at most %d characters.".formatted(LONGEST_NAME));
        }
        if (columns.size() > MOST_COLUMNS) {
            throw new Problem("TOO_MANY", "A mapping has at most %d columns.".formatted(MOST_COLUMNS));
        }
        var headers = columns.stream()
                .map(one -> ColumnNames.key(one.header()))
                .distinct()
                .count();
        if (headers < columns.size()) {
            throw new Problem("COLUMN_TWICE", "Each header stands in a mapping once.");
        }
    }

    private static Map<String, String> byHeader(List<MappedColumn> columns) {
        var byHeader = new LinkedHashMap<String, String>();
        columns.forEach(one -> byHeader.put(one.header(), Objects.requireNonNullElse(one.column(), "")));
        return byHeader;
    }

    private ImportMapping read(ResultSet row) throws SQLException {
        var byHeader = json.readValue(row.getString("columns_json"), MappedHeaders.class);
        return new ImportMapping(
                ImportKind.valueOf(row.getString("kind")),
                row.getString("name"),
                byHeader.entrySet().stream()
                        .map(entry -> new MappedColumn(
                                entry.getKey(), entry.getValue().isEmpty() ? null : entry.getValue()))
                        .toList(),
                row.getString("saved_by"),
                row.getObject("saved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** As kept, in the order given. */
    private static final class MappedHeaders extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1L;
    }
}
