package io.clientele.api.interaction.change;

import io.clientele.api.database.ManyRows;
import io.clientele.api.firm.NameKey;
import io.clientele.api.interaction.Interaction;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    private final ManyRows rows;
    private final JdbcClient jdbc;

    StoredInteractions(ManyRows rows, JdbcClient jdbc) {
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
        rows.write("""
                insert into interaction (id, source, external_id, client_id, contact_person_id, kind, kind_key, at, on_day,
                    direction, channel, channel_key, outcome, outcome_key, product_id, document, campaign, score, subject,
                    manager_id, next_contact_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update client_id = values(client_id), contact_person_id = values(contact_person_id),
                    kind = values(kind), kind_key = values(kind_key), at = values(at), on_day = values(on_day),
                    direction = values(direction), channel = values(channel), channel_key = values(channel_key),
                    outcome = values(outcome), outcome_key = values(outcome_key), product_id = values(product_id),
                    document = values(document), campaign = values(campaign), score = values(score),
                    subject = values(subject), manager_id = values(manager_id),
                    next_contact_at = values(next_contact_at)""", interactions, StoredInteractions::set);
    }

    void remove(Collection<Interaction> interactions) {
        rows.write(
                "delete from interaction where id = ?",
                List.copyOf(interactions),
                (statement, interaction) -> statement.setLong(1, interaction.id()));
    }

    private static void set(PreparedStatement statement, Interaction interaction) throws SQLException {
        setAll(
                statement,
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
                interaction.nextContactAt());
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null ? null : NameKey.of(text);
    }

    private static void setAll(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
