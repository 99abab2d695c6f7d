package io.clientele.api.analysis.offer;

import io.clientele.api.analysis.offer.answer.Told;
import io.clientele.api.analysis.offer.answer.Who.OfField;
import io.clientele.api.analysis.offer.answer.Who.OfValue;
import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds what is common on the cards of some clients and less so on those of all. */
@Component
class Traits {

    private static final int MOST_VALUES = 5;

    /** Counts of a value among some and among all. */
    private static final class Count {

        private int members;
        private int all;
    }

    private final ClientSets sets;

    Traits(ClientSets sets) {
        this.sets = sets;
    }

    /**
     * @param members some of the base
     * @throws Problem {@code FIELD_NOT_USABLE} for a field whose values are hardly shared
     */
    OfField of(ClientField field, RoaringBitmap members, RoaringBitmap base) {
        var counts = new HashMap<String, Count>();
        var filled = new RoaringBitmap();
        sets.read(source(field), column(field), base, row -> {
            var client = row.getInt(1);
            if (base.contains(client)) {
                var count = counts.computeIfAbsent(row.getString(2), _ -> new Count());
                count.all++;
                if (members.contains(client)) {
                    count.members++;
                    filled.add(client);
                }
            }
        });
        var n = filled.getCardinality();
        return new OfField(
                field, n, n < Told.LEAST ? null : top(counts, members.getCardinality(), base.getCardinality()));
    }

    private static List<OfValue> top(Map<String, Count> counts, int size, int base) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().members > 0)
                .map(entry -> value(entry.getKey(), entry.getValue(), size, base))
                .sorted(Comparator.comparingInt(OfValue::clients).reversed().thenComparing(OfValue::value))
                .limit(MOST_VALUES)
                .toList();
    }

    private static OfValue value(String value, Count count, int size, int base) {
        return new OfValue(
                value,
                count.members,
                count.all,
                Objects.requireNonNull(Percent.of(count.members, size)),
                Ratios.lift(count.members, size, count.all, base));
    }

    private static Source source(ClientField field) {
        return switch (field) {
            case INDUSTRY -> new Source("client_industry", "client_id", "industry is not null", Map.of());
            case MANAGER ->
                new Source(
                        "client_manager join manager on manager.id = client_manager.manager_id",
                        "client_id",
                        "manager.name is not null",
                        Map.of());
            default -> new Source("client", "id", field.column() + " is not null", Map.of());
        };
    }

    private static String column(ClientField field) {
        return switch (field) {
            case KIND,
                    COUNTRY,
                    REGION,
                    CITY,
                    SEX,
                    EDUCATION,
                    PRICE_TYPE,
                    PRICE_TIER,
                    PAYMENT_TERMS,
                    PAYMENT_METHOD,
                    DELIVERY_SECTOR,
                    DELIVERY_METHOD,
                    LEAD_SOURCE -> "id, " + field.column();
            case INDUSTRY -> "client_id, industry";
            case MANAGER -> "client_id, manager.name";
            default ->
                throw new Problem(
                        "FIELD_NOT_USABLE", "%s has no values that many clients share.".formatted(field.column()));
        };
    }
}
