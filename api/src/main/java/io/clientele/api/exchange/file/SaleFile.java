package io.clientele.api.exchange.file;

import io.clientele.api.exchange.cell.CellValue;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Currencies;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.firm.NameKey;
import io.clientele.api.sale.document.SaleOptions;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of a file of sales. A document that has only a number is told apart by organisation and year. */
@Component
class SaleFile implements RowKind<SaleRow> {

    private static final String VAT_RATE = "vat_rate";
    private static final String NO_VAT = "без ндс";
    private static final String DOCUMENT = "document";
    private static final String NUMBER = "number";
    private static final String ORGANIZATION = "organization";
    private static final String SOLD_AT = "sold_at";
    private static final int YEAR = 4;

    private final Sales sales;

    SaleFile(Sales sales) {
        this.sales = sales;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SALES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.optional(DOCUMENT, "документ", "ссылка", "регистратор"),
                Column.optional(NUMBER, "номер", "номер документа"),
                Column.required("line", "номер строки", "строка"),
                Column.required(SOLD_AT, "дата", "дата продажи", "период"),
                Column.optional("client", "клиент", "контрагент", "партнёр", "покупатель"),
                Column.required("product", "номенклатура", "товар"),
                Column.required("quantity", "количество"),
                Column.required("amount", "сумма", "сумма с ндс", "выручка"),
                Column.optional("vat_amount", "сумма ндс", "ндс"),
                Column.optional(VAT_RATE, "ставка ндс"),
                Column.optional("cost", "себестоимость"),
                Column.optional("discount_amount", "сумма скидки", "скидка"),
                Column.optional("price", "цена"),
                Column.optional("channel", "канал", "канал продаж"),
                Column.optional("manager", "менеджер", "ответственный"),
                Column.optional(ORGANIZATION, "организация"),
                Column.optional("department", "подразделение", "склад"),
                Column.optional("currency", "валюта"),
                Column.optional("rate", "курс"),
                Column.optional("return_of", "документ продажи", "возврат по"),
                Column.optional("posted", "проведён", "проведен"));
    }

    @Override
    public Set<String> sums() {
        return Set.of("quantity", "amount", "vat_amount", "cost", "discount_amount");
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public String group(Header header, Row row) {
        if (header.has(DOCUMENT)) {
            return header.cell(row, DOCUMENT);
        }
        var number = header.cell(row, NUMBER);
        return number.isEmpty()
                ? ""
                : "%s %s %s".formatted(number, header.cell(row, ORGANIZATION), year(header.cell(row, SOLD_AT)));
    }

    private static String year(String cell) {
        try {
            var moment = CellValue.moment(cell);
            return moment == null ? "" : String.valueOf(moment.getYear());
        } catch (CellValue.WrongCell noDate) {
            return cell.length() < YEAR ? cell : cell.substring(0, YEAR);
        }
    }

    @Override
    public Function<Cells, SaleRow> reader(Header header) {
        return SaleFile::row;
    }

    private static SaleRow row(Cells cells) {
        var header = cells.header();
        return new SaleRow(
                header.has(DOCUMENT) ? cells.needed(DOCUMENT) : document(cells),
                cells.needed("line"),
                cells.neededMoment(SOLD_AT),
                cells.text("client"),
                cells.needed("product"),
                cells.neededNumber("quantity"),
                cells.neededNumber("amount"),
                cells.number("vat_amount"),
                vatRate(cells),
                cells.number("cost"),
                cells.number("discount_amount"),
                cells.number("price"),
                cells.text("channel"),
                cells.text("manager"),
                cells.text(ORGANIZATION),
                cells.text("department"),
                Currencies.code(cells.text("currency")),
                cells.number("rate"),
                cells.text("return_of"),
                !Boolean.FALSE.equals(cells.yesNo("posted")));
    }

    /** 1C calls the rate of what bears no VAT by words, at times with a blank that does not break. */
    private static @Nullable BigDecimal vatRate(Cells cells) {
        var text = cells.text(VAT_RATE);
        return text != null && NO_VAT.equals(NameKey.of(text.replace('\u00A0', ' ')))
                ? BigDecimal.ZERO
                : cells.number(VAT_RATE);
    }

    private static String document(Cells cells) {
        var number = cells.needed(NUMBER);
        var organization = cells.text(ORGANIZATION);
        return "%s %s %d"
                .formatted(
                        number,
                        organization == null ? "" : organization,
                        cells.neededMoment(SOLD_AT).getYear());
    }

    @Override
    public Intake<SaleRow> intake(ImportRequest request) {
        var options = new SaleOptions(request.createMissing(), request.replaceDocuments());
        return sales.batches(request.source(), options)::apply;
    }
}
