package io.clientele.api.client.suggestion;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.question.SharedValues;
import io.clientele.api.database.LikePattern;
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

    private final JdbcClient jdbc;
    private final SharedValues values;
    private final Managers managers;

    FieldSuggestions(JdbcClient jdbc, SharedValues values, Managers managers) {
        this.jdbc = jdbc;
        this.values = values;
        this.managers = managers;
    }

    /**
     * Values that hold the text.
     *
     * @param visible only cards of these clients; null is all
     */
    public List<Suggestion> of(ClientField field, String search, int limit, @Nullable RoaringBitmap visible) {
        return switch (field) {
            case CODE, NAME, FULL_NAME, INN, KPP, ADDRESS, EMAIL, PHONE -> beginning(field, search, limit, visible);
            case MANAGER -> suggested(byName(values.counts(field, visible)), search, limit);
            case INDUSTRY,
                    OKVED,
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
                    STAGE_HINT -> suggested(values.counts(field, visible), search, limit);
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
                .param("begin", LikePattern.beginning(byName ? NameKey.of(search) : search.strip()))
                .query(row -> {
                    if (found.size() < limit && (visible == null || visible.contains(row.getInt(1)))) {
                        found.add(Suggestion.of(row.getString(2)));
                    }
                });
        return found.stream().distinct().toList();
    }

    private Map<String, Integer> byName(Map<String, Integer> counts) {
        var names = new HashMap<String, Integer>();
        var ids = counts.keySet().stream().map(Integer::valueOf).toList();
        managers.byIds(ids)
                .forEach(manager -> names.merge(
                        manager.name(), counts.getOrDefault(String.valueOf(manager.id()), 0), Integer::sum));
        return names;
    }

    private static List<Suggestion> suggested(Map<String, Integer> counts, String search, int limit) {
        return counts.entrySet().stream()
                .filter(entry -> Suggestion.of(entry.getKey()).matches(search))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> new Suggestion(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }
}
