package io.clientele.api.sale.document;

import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.stored.SaleDocument;
import io.clientele.api.sale.document.stored.SaleDocument.Head;
import io.clientele.api.sale.document.stored.SaleLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                        .map(line -> line(line, product(line), foreign))
                        .toList());
    }

    /** @param row checked, so that it has a currency and a rate */
    private static SaleLine line(SaleRow row, int product, boolean foreign) {
        var rate = row.rate();
        return new SaleLine(
                row.line(),
                product,
                Money.tenThousandths(row.quantity()),
                inHome(row.amount(), rate),
                row.vatAmount() == null ? 0 : inHome(row.vatAmount(), rate),
                row.vatRate(),
                row.cost() == null ? 0 : Money.tenThousandths(row.cost()),
                optional(row.discountAmount(), rate),
                optional(row.price(), rate),
                foreign ? Money.tenThousandths(row.amount()) : null);
    }

    private static long inHome(BigDecimal amount, @Nullable BigDecimal rate) {
        return Money.tenThousandths(SaleLine.base(amount, rate));
    }

    private static @Nullable Long optional(@Nullable BigDecimal amount, @Nullable BigDecimal rate) {
        return amount == null ? null : inHome(amount, rate);
    }

    private int product(SaleRow row) {
        return Objects.requireNonNull(products.get(row.product())).getFirst();
    }
}
