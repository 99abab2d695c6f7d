package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.commerceml.content.document.DocumentKind;
import io.clientele.api.exchange.commerceml.content.document.SaleLines;
import io.clientele.api.exchange.commerceml.content.document.TradeDocument;
import io.clientele.api.exchange.commerceml.content.document.Unfit;
import io.clientele.api.exchange.commerceml.content.document.WholeSum;
import io.clientele.api.exchange.commerceml.content.document.Words;
import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.exchange.commerceml.markup.Things;
import io.clientele.api.firm.Firm;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.document.SaleOptions;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import java.math.BigDecimal;
import java.util.List;

/** Takes in the documents of a file: sales and returns, payments and refunds; what counts no more is taken back. */
final class Documents implements Things {

    private static final SaleOptions WHOLE = new SaleOptions(false, true);

    private final Firm firm;
    private final Batch<SaleRow> sales;
    private final Batch<PaymentRow> payments;
    private final Batch<String> withdrawn;
    private final LoadReport report;
    private final Runnable progress;

    /** The rooms that keep documents. */
    record Rooms(Sales sales, Payments payments, Firm firm) {}

    Documents(String source, Rooms rooms, LoadReport report, Runnable progress) {
        this.firm = rooms.firm();
        this.sales = new Batch<>(rows -> rooms.sales().upsert(source, rows, WHOLE), report);
        this.payments = new Batch<>(rows -> rooms.payments().upsert(source, rows), report);
        this.withdrawn = new Batch<>(ids -> withoutGone(rooms.payments().delete(source, ids)), report);
        this.report = report;
        this.progress = progress;
    }

    @Override
    public void document(Element document) {
        TradeDocument.of(document).forEach(this::take);
        progress.run();
    }

    private void take(TradeDocument document) {
        var place = Place.of(document.element());
        var kind = document.kind().orElse(null);
        try {
            if (kind == null) {
                throw unknown(document);
            }
            if (kind == DocumentKind.ASIDE || !document.isOurs(kind)) {
                report.skipped(place);
            } else if (kind.isTrade()) {
                sell(document, kind, place);
            } else if (document.isRemoved()) {
                withdrawn.add(document.id(), place);
            } else {
                payments.add(payment(document, kind), place);
            }
        } catch (Unfit unfit) {
            report.rejected(place, List.of(unfit.rejected()));
        }
    }

    private void sell(TradeDocument document, DocumentKind kind, Place place) {
        var rows = SaleLines.of(document, kind, firm);
        WholeSum.disagreeing(document, rows)
                .ifPresent(sum -> report.warned(new Warning(
                        place.line(),
                        "Сумма",
                        sum.said().toPlainString(),
                        "SUM_DISAGREES",
                        "The lines of document `%s` come to `%s`, and that counts."
                                .formatted(document.id(), sum.lines().toPlainString()))));
        sales.add(rows, place);
    }

    private static Unfit unknown(TradeDocument document) {
        return new Unfit(
                "ХозОперация",
                document.operation(),
                "UNKNOWN_OPERATION",
                "Documents of this operation are not known; nothing was done with it.");
    }

    private PaymentRow payment(TradeDocument document, DocumentKind kind) {
        var sum = document.element().text("Сумма");
        BigDecimal amount = Words.neededNumber("Сумма", sum);
        return new PaymentRow(
                document.id(),
                Words.needed("Контрагент", document.clientId(kind)),
                document.moment().toLocalDate(),
                kind.isBack() ? amount.abs().negate() : amount,
                null,
                document.organization(),
                document.currency(firm),
                document.rate(firm),
                document.operation());
    }

    /** Hands over the rest. */
    void land() {
        sales.land();
        payments.land();
        withdrawn.land();
    }

    /** A payment that is taken back and was never known here is nothing to tell. */
    private static Outcome withoutGone(Outcome outcome) {
        List<Rejected> told = outcome.rejected().stream()
                .filter(fault -> !fault.code().equals("NOT_FOUND"))
                .toList();
        var gone = outcome.rejected().size() - told.size();
        return new Outcome(outcome.created(), outcome.changed(), outcome.unchanged() + gone, told);
    }
}
