package io.clientele.api.exchange.file;

import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Currencies;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Rows of a file of payments; one without a document closes the oldest invoices. */
@Component
class PaymentFile implements RowKind<PaymentRow> {

    private static final String AMOUNT = "amount";

    private final Payments payments;

    PaymentFile(Payments payments) {
        this.payments = payments;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PAYMENTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.externalId("код", "номер"),
                Column.required("client", "клиент", "контрагент", "партнёр", "плательщик"),
                Column.required("paid_on", "дата", "дата платежа", "дата оплаты"),
                Column.required(AMOUNT, "сумма", "сумма платежа"),
                Column.optional("document", "документ", "документ расчётов", "счёт"),
                Column.optional("organization", "организация"),
                Column.optional("currency", "валюта"),
                Column.optional("rate", "курс"),
                Column.optional("kind", "вид"));
    }

    @Override
    public Set<String> sums() {
        return Set.of(AMOUNT);
    }

    @Override
    public Function<Cells, PaymentRow> reader(Header header) {
        return PaymentFile::row;
    }

    private static PaymentRow row(Cells cells) {
        return new PaymentRow(
                cells.needed(Column.EXTERNAL_ID),
                cells.needed("client"),
                cells.neededDay("paid_on"),
                cells.neededNumber(AMOUNT),
                cells.text("document"),
                cells.text("organization"),
                Currencies.code(cells.text("currency")),
                cells.number("rate"),
                cells.text("kind"));
    }

    @Override
    public Intake<PaymentRow> intake(ImportRequest request) {
        return rows -> payments.upsert(request.source(), rows);
    }
}
