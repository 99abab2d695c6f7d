package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.sale.document.SaleRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The sum of a document that is not the one of its lines, though nothing that is known explains it.
 *
 * @param said by the document
 * @param lines what they come to
 */
public record WholeSum(BigDecimal said, BigDecimal lines) {

    /** How far a line may be off by rounding. */
    private static final BigDecimal KOPECK = new BigDecimal("0.01");

    /** Nothing when both agree, or the document does not say. */
    public static Optional<WholeSum> disagreeing(TradeDocument document, List<SaleRow> rows) {
        var lines = rows.stream().map(SaleRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return document.isRemoved()
                ? Optional.empty()
                : Optional.ofNullable(Words.number("Сумма", document.element().text("Сумма")))
                        .filter(said -> said.abs().subtract(lines.abs()).abs().compareTo(most(rows.size())) > 0)
                        .map(said -> new WholeSum(said, lines.abs()));
    }

    private static BigDecimal most(int lines) {
        return KOPECK.multiply(BigDecimal.valueOf(lines));
    }
}
