package io.clientele.api.client.suggestion;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values that cards have in a field, the commonest first, as far as the asker may see the cards. */
@Component
public class FieldSuggestions {

    /** More different values than this are not looked through: whoever searches among them must begin to write. */
    private static final int MOST_VALUES = 20_000;

    private final JdbcClient jdbc;

    FieldSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Values that hold the text.
     *
     * @param visible only cards of these clients; null is all
     */
    public List<Suggestion> of(ClientField field, String search, int limit, @Nullable RoaringBitmap visible) {
        return switch (field) {
            case CODE, NAME, FULL_NAME, INN, KPP, ADDRESS, EMAIL, PHONE -> beginning(field, search, limit, visible);
            case INDUSTRY -> counted("client_industry", "industry", search, limit, visible);
            case MANAGER ->
                counted(
                        "client_manager join manager on manager.id = client_manager.manager_id",
                        "manager.name",
                        search,
                        limit,
                        visible);
            case OKVED,
                    COUNTRY,
                    REGION,
                    CITY,
                    TIME_ZONE,
                    EDUCATION,
                    PRICE_TYPE,
                    PRICE_TIER,
                    PAYMENT_TERMS,
                    PAYMENT_METHOD,
                    DELIVERY_SECTOR,
                    DELIVERY_METHOD,
                    LEAD_SOURCE,
                    STAGE_HINT -> counted("client", field.column(), search, limit, visible);
            case KIND,
                    REGISTERED_AT,
                    SEX,
                    BIRTH_DATE,
                    AGE,
                    INCOME,
                    COMPANY_SIZE,
                    DISCOUNT_PERCENT,
                    CREDIT_LIMIT,
                    CONSENT,
                    ANONYMOUS,
                    ACTIVE -> List.of();
        };
    }

    /** Nearly every client has a value of his own: only those that begin with the text, found by an index where there is one. */
    private List<Suggestion> beginning(ClientField field, String search, int limit, @Nullable RoaringBitmap visible) {
        if (search.isBlank()) {
            return List.of();
        }
        var byName = field == ClientField.NAME;
        var column = byName ? "name_key" : field.column();
        var found = new ArrayList<Suggestion>();
        jdbc.sql("select id, %s from client where %s like :begin and not erased and not archived limit 1000"
                        .formatted(field.column(), column))
                .param("begin", escaped(byName ? NameKey.of(search) : search.strip()) + "%")
                .query(row -> {
                    if (found.size() < limit && (visible == null || visible.contains(row.getInt(1)))) {
                        found.add(Suggestion.of(row.getString(2)));
                    }
                });
        return found.stream().distinct().toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<Suggestion> counted(
            String table, String column, String search, int limit, @Nullable RoaringBitmap visible) {
        return values(table, column, visible).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Suggestion(entry.getKey(), entry.getKey(), entry.getValue()))
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }

    private Map<String, Integer> values(String table, String column, @Nullable RoaringBitmap visible) {
        var values = new HashMap<String, Integer>();
        if (visible == null) {
            jdbc.sql("select %2$s, count(*) from %1$s where %2$s is not null group by %2$s order by 2 desc limit %3$d"
                            .formatted(table, column, MOST_VALUES))
                    .query(row -> {
                        values.put(row.getString(1), row.getInt(2));
                    });
        } else if (!visible.isEmpty()) {
            var id = table.equals("client") ? "id" : "client_id";
            jdbc.sql("select %2$s, count(*) from %1$s where %2$s is not null and %3$s in (:visible) group by %2$s"
                            .formatted(table, column, id))
                    .param("visible", visible)
                    .query(row -> {
                        values.put(row.getString(1), row.getInt(2));
                    });
        }
        return values;
    }
}
