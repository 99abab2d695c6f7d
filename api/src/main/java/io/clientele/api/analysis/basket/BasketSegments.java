package io.clientele.api.analysis.basket;

import io.clientele.api.access.Caller;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.hand.Founding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes segments of those who bought one thing and not another, as though somebody had written their rules. */
@Component
class BasketSegments {

    private static final String HAVE = "have";
    private static final String WITHOUT = "without";

    private final BasketThings things;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;
    private final Founding founding;

    BasketSegments(BasketThings things, UsualPeriod usualPeriod, Snapshots snapshots, Founding founding) {
        this.things = things;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
        this.founding = founding;
    }

    /**
     * The rule asks for what {@link Baskets} calls bought, so the members are those that its rule counts without Y.
     *
     * @param input {@code SegmentFromBasketInput}
     * @throws Faulty with all that is wrong
     */
    Segment found(Map<String, Object> input, Caller caller) {
        return founding.found(snapshots.read(() -> fields(input)), caller);
    }

    private Map<String, Object> fields(Map<String, Object> input) {
        var period = Objects.requireNonNullElseGet(input.get("period"), this::usualPeriod);
        if (String.valueOf(input.get(HAVE)).equals(input.get(WITHOUT))) {
            throw faulty(new Problem("SAME_ITEM", "Nobody bought a thing and did not buy it."), WITHOUT);
        }
        var have = bought(input, HAVE, period);
        var without = bought(input, WITHOUT, period);
        var fields = new HashMap<String, Object>();
        fields.put("name", input.get("name"));
        fields.put("description", input.get("description"));
        fields.put("forming", Objects.requireNonNullElse(input.get("forming"), Forming.DYNAMIC.name()));
        fields.put("rule", Map.of("all", List.of(have, Map.of("not", without))));
        return fields;
    }

    private Map<String, Object> bought(Map<String, Object> input, String field, Object period) {
        var purchased = new HashMap<String, Object>();
        try {
            purchased.putAll(things.named(things.of(String.valueOf(input.get(field)))));
        } catch (Problem problem) {
            throw faulty(problem, field);
        }
        purchased.put("period", period);
        purchased.put("orders", Map.of("gte", BigDecimal.ONE));
        purchased.put("quantity", Map.of("gt", BigDecimal.ZERO));
        return Map.of("purchased", purchased);
    }

    private Map<String, Object> usualPeriod() {
        var period = usualPeriod.get();
        return Map.of("between", Map.of("from", period.from(), "to", period.to()));
    }

    private static Faulty faulty(Problem problem, String field) {
        return new Faulty(List.of(UserError.of(problem, field)));
    }
}
