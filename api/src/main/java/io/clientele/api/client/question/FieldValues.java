package io.clientele.api.client.question;

import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.mark.Owner;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what one client's card says in a field, to explain answers. */
@Component
class FieldValues {

    private final JdbcClient jdbc;
    private final ClientDetails details;

    FieldValues(JdbcClient jdbc, ClientDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /** A text, BigDecimal, LocalDate or Boolean, or a list of texts of a field that takes several; null when it is missing. */
    @Nullable
    Object of(ClientField field, LocalDate businessDate, int client) {
        return switch (field) {
            case AGE -> age(column(ClientField.BIRTH_DATE, client), businessDate);
            case INDUSTRY -> filled(details.industriesOf(List.of(client)).getOrDefault(client, List.of()));
            case MANAGER ->
                filled(details.managersOf(List.of(client)).getOrDefault(client, List.of()).stream()
                        .map(Manager::name)
                        .toList());
            case CONSENT ->
                filled(List.copyOf(details.consentsOf(Owner.CLIENT, List.of(client))
                        .getOrDefault(client, Map.of())
                        .keySet()));
            default -> column(field, client);
        };
    }

    private @Nullable Object column(ClientField field, int client) {
        return jdbc.sql("select %s from client where id = ?".formatted(field.column()))
                .param(client)
                .query((row, number) -> Optional.ofNullable(read(row, field)))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
    }

    private static @Nullable Object read(ResultSet row, ClientField field) throws SQLException {
        return switch (field.type()) {
            case TEXT, CHOICE, SEVERAL -> row.getString(1);
            case NUMBER -> row.getBigDecimal(1);
            case DATE -> row.getObject(1, LocalDate.class);
            case YES_NO -> row.getBoolean(1);
        };
    }

    private static @Nullable BigDecimal age(@Nullable Object born, LocalDate businessDate) {
        return born instanceof LocalDate day && !day.isAfter(businessDate)
                ? BigDecimal.valueOf(ChronoUnit.YEARS.between(day, businessDate))
                : null;
    }

    private static @Nullable List<String> filled(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }
}
