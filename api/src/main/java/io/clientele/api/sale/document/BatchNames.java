package io.clientele.api.sale.document;

import io.clientele.api.sale.document.SaleDocument.Head;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the texts of a batch name.
 *
 * @param products by the text of a line; one for each that has no fault
 * @param home the code of the firm's currency
 */
record BatchNames(People people, Map<String, List<Integer>> products, String home) {

    /** Who the texts of a batch mean. */
    record People(Map<String, Integer> clients, Map<String, Integer> managers) {}

    /** The document as it will stand. */
    SaleDocument document(GivenDocument given) {
        var row = given.first();
        var currency = Objects.requireNonNull(row.currency());
        var head = new Head(
                given.document(),
                given.earliest(),
                row.client() == null ? 0 : people.clients().getOrDefault(row.client(), 0),
                row.channel(),
                currency,
                Objects.requireNonNullElse(row.rate(), BigDecimal.ONE),
                row.manager() == null ? null : people.managers().get(row.manager()),
                row.organization(),
                row.department(),
                row.returnOf());
        var foreign = !currency.equals(home);
        return SaleDocument.of(
                head,
                given.rows().stream()
                        .map(line -> SaleLine.of(line, product(line), foreign))
                        .toList());
    }

    private int product(SaleRow row) {
        return Objects.requireNonNull(products.get(row.product())).getFirst();
    }
}
