package io.clientele.api.interaction.change;

import io.clientele.api.database.bulk.TableColumns;
import io.clientele.api.database.bulk.TableRows;
import io.clientele.api.firm.NameKey;
import io.clientele.api.interaction.Interaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Interactions as they are stored. */
@Component
class StoredInteractions {

    private static final TableColumns TABLE = TableColumns.of("interaction", "id, source, external_id", """
            client_id, contact_person_id, kind, kind_key, at, on_day, direction, channel, channel_key, outcome, outcome_key,
            product_id, document, campaign, score, subject, manager_id, next_contact_at""");

    private final TableRows rows;
    private final JdbcClient jdbc;

    StoredInteractions(TableRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    long lastId() {
        return jdbc.sql("select coalesce(max(id), 0) from interaction")
                .query(Long.class)
                .single();
    }

    /** Those that are stored, by external id. */
    Map<String, Interaction> of(String source, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select %s from interaction i where source = :source and external_id in (:ids)"
                                .formatted(Interaction.COLUMNS))
                        .param("source", source)
                        .param("ids", externalIds)
                        .query(Interaction.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Interaction::externalId, Function.identity()));
    }

    void write(List<Interaction> interactions) {
        rows.put(TABLE, interactions, StoredInteractions::values);
    }

    void remove(Collection<Interaction> interactions) {
        rows.remove("interaction", "id", List.copyOf(interactions), interaction ->
                new @Nullable Object[] {interaction.id()});
    }

    private static @Nullable Object[] values(Interaction interaction) {
        return new @Nullable Object[] {
            interaction.id(),
            interaction.source(),
            interaction.externalId(),
            interaction.clientId(),
            interaction.contactPersonId(),
            interaction.kind(),
            NameKey.of(interaction.kind()),
            interaction.at(),
            interaction.onDay(),
            interaction.direction(),
            interaction.channel(),
            key(interaction.channel()),
            interaction.outcome(),
            key(interaction.outcome()),
            interaction.productId(),
            interaction.document(),
            interaction.campaign(),
            interaction.score(),
            interaction.subject(),
            interaction.managerId(),
            interaction.nextContactAt()
        };
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null ? null : NameKey.of(text);
    }
}
