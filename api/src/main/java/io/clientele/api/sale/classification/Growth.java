package io.clientele.api.sale.classification;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import java.util.List;

/**
 * Whose net revenue in a period, against the one just before it, changed by such a percentage? Without net revenue above zero in
 * the period before there is no percentage, and a missing figure satisfies NE alone.
 *
 * @param period a period with a beginning and an end
 * @param percent all hold; at least one
 */
public record Growth(PeriodChoice period, List<Comparison> percent) {

    public Growth {
        percent = List.copyOf(percent);
    }
}
