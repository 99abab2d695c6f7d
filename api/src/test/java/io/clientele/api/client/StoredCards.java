package io.clientele.api.client;

import io.clientele.api.client.property.PropertyDefinitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards of clients as the base keeps them. */
abstract class StoredCards {

    static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Autowired
    Clients clients;

    @Autowired
    PropertyDefinitions properties;

    @Autowired
    JdbcClient jdbc;

    Client stored(String source, String externalId) {
        var id = Objects.requireNonNull(
                clients.idsOf(source, List.of(externalId)).get(externalId));
        return clients.byId(id).orElseThrow();
    }

    List<String> texts(String sql, int client) {
        return jdbc.sql(sql).param(client).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }
}
