package io.clientele.api.client.property;

import io.clientele.api.client.mark.OwnRows;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.NameKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The properties that are defined. */
@Component
public class PropertyDefinitions {

    private static final String SELECT = "select id, code, name, type, choices, version from property_definition";

    private final JdbcClient jdbc;
    private final Changes changes;

    PropertyDefinitions(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public List<PropertyDefinition> all() {
        return jdbc.sql(SELECT + " order by name, id")
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<PropertyDefinition> withCode(String code) {
        return jdbc.sql(SELECT + " where code_key = ?")
                .param(NameKey.of(code))
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<PropertyDefinition> byId(int id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    Map<String, PropertyDefinition> byKey() {
        return all().stream()
                .collect(Collectors.toMap(definition -> NameKey.of(definition.code()), Function.identity()));
    }

    /**
     * Defines a property.
     *
     * @throws io.clientele.api.firm.Problem when the code is taken or something of the definition cannot be
     */
    public PropertyDefinition create(String code, String name, PropertyType type, List<String> choices) {
        return changes.write(Room.CLIENT, change -> {
            var definition = DefinitionCheck.sound(nextId(), code, name, type, choices);
            if (withCode(definition.code()).isPresent()) {
                throw DefinitionCheck.codeTaken(definition.code());
            }
            insert(definition);
            change.touch();
            return definition;
        });
    }

    /**
     * Renames a property or gives it other choices; its code and type stay. Empty when the version is not the current one.
     *
     * @throws io.clientele.api.firm.Problem when a choice is taken away that clients or contact persons have
     */
    public Optional<PropertyDefinition> update(int id, long version, String name, List<String> choices) {
        return changes.write(
                Room.CLIENT,
                change -> byId(id).filter(current -> current.version() == version)
                        .map(current -> {
                            var changed = DefinitionCheck.sound(id, current.code(), name, current.type(), choices)
                                    .following(current);
                            refuseLosses(changed);
                            write(changed);
                            change.touch();
                            return changed;
                        }));
    }

    /** Deletes a property with the values that clients and contact persons have of it; false when it is not there. */
    public boolean delete(int id) {
        return changes.write(Room.CLIENT, change -> {
            OwnRows.deleteAll(jdbc, "property", id, change);
            var deleted = jdbc.sql("delete from property_definition where id = ?")
                            .param(id)
                            .update()
                    == 1;
            if (deleted) {
                change.touch();
            }
            return deleted;
        });
    }

    private void refuseLosses(PropertyDefinition changed) {
        if (!changed.choices().isEmpty()) {
            jdbc.sql("""
                            select text_value from client_property where property_id = :id and text_value not in (:choices)
                            union select text_value from contact_property where property_id = :id and text_value not in (:choices)
                            limit 1""")
                    .param("id", changed.id())
                    .param("choices", changed.choices())
                    .query(String.class)
                    .optional()
                    .ifPresent(choice -> {
                        throw DefinitionCheck.choiceInUse(choice);
                    });
        }
    }

    private int nextId() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from property_definition for update")
                .query(Integer.class)
                .single();
    }

    private void insert(PropertyDefinition definition) {
        jdbc.sql("""
                        insert into property_definition (id, code, code_key, name, type, choices, version)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(definition.id())
                .param(definition.code())
                .param(NameKey.of(definition.code()))
                .param(definition.name())
                .param(definition.type().name())
                .param(joined(definition))
                .param(definition.version())
                .update();
    }

    private void write(PropertyDefinition definition) {
        jdbc.sql("update property_definition set name = ?, choices = ?, version = ? where id = ?")
                .param(definition.name())
                .param(joined(definition))
                .param(definition.version())
                .param(definition.id())
                .update();
    }

    private static @Nullable String joined(PropertyDefinition definition) {
        return definition.choices().isEmpty() ? null : String.join("\n", definition.choices());
    }

    private static PropertyDefinition read(ResultSet row) throws SQLException {
        var choices = row.getString("choices");
        return new PropertyDefinition(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                PropertyType.valueOf(row.getString("type")),
                choices == null ? List.of() : List.of(choices.split("\n")),
                row.getLong("version"));
    }
}
