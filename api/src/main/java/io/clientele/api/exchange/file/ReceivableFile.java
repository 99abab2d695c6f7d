package io.clientele.api.exchange.file;

import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Currencies;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Rows of a file of invoices. */
@Component
class ReceivableFile implements RowKind<InvoiceRow> {

    private static final String DOCUMENT = "document";
    private static final String AMOUNT = "amount";

    private final Invoices invoices;

    ReceivableFile(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.RECEIVABLES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(DOCUMENT, "документ", "счёт", "накладная", "ссылка"),
                Column.required("client", "клиент", "контрагент", "партнёр"),
                Column.required("issued_on", "дата", "дата документа"),
                Column.required("due_on", "срок оплаты", "дата оплаты", "оплатить до"),
                Column.required(AMOUNT, "сумма", "сумма с ндс"),
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
    public String group(Header header, Row row) {
        return header.cell(row, DOCUMENT);
    }

    @Override
    public Function<Cells, InvoiceRow> reader(Header header) {
        return ReceivableFile::row;
    }

    private static InvoiceRow row(Cells cells) {
        return new InvoiceRow(
                cells.needed(DOCUMENT),
                cells.needed("client"),
                cells.neededDay("issued_on"),
                cells.neededDay("due_on"),
                cells.neededNumber(AMOUNT),
                cells.text("organization"),
                Currencies.code(cells.text("currency")),
                cells.number("rate"),
                cells.text("kind"));
    }

    @Override
    public Intake<InvoiceRow> intake(ImportRequest request) {
        return rows -> invoices.upsert(request.source(), rows);
    }
}
