package io.clientele.api.exchange.list;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.exchange.download.ColumnName;
import io.clientele.api.exchange.download.ListColumn;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of lists of sales; amounts are in the firm's currency, of a return below zero. */
enum SaleColumn {
    SOLD_AT("Date", "Дата", CellKind.MOMENT, row -> row.sale().soldAt()),
    DOCUMENT("Document", "Документ", CellKind.TEXT, row -> row.sale().document()),
    CLIENT_CODE("Client's code", "Код клиента", CellKind.TEXT, row -> row.ofClient(ClientField.CODE)),
    CLIENT("Client", "Клиент", CellKind.NAME, row -> row.ofClient(ClientField.NAME)),
    INN("INN", "ИНН", CellKind.TEXT, row -> row.ofClient(ClientField.INN)),
    CHANNEL("Channel", "Канал", CellKind.TEXT, row -> row.sale().channel()),
    MANAGER("Manager", "Менеджер", CellKind.TEXT, SaleRow::manager),
    ORGANIZATION("Organization", "Организация", CellKind.TEXT, row -> row.sale().organization()),
    DEPARTMENT("Department", "Подразделение", CellKind.TEXT, row -> row.sale().department()),
    QUANTITY("Quantity", "Количество", CellKind.NUMBER, row -> row.sale().quantity()),
    AMOUNT("Amount", "Сумма", CellKind.MONEY, row -> row.sale().amount()),
    VAT("VAT", "НДС", CellKind.MONEY, row -> row.sale().vatAmount()),
    COST("Cost", "Себестоимость", CellKind.MONEY, row -> row.sale().cost()),
    MARGIN(
            "Margin",
            "Валовая прибыль",
            CellKind.MONEY,
            row -> row.sale()
                    .amount()
                    .subtract(row.sale().vatAmount())
                    .subtract(row.sale().cost())),
    LINES("Lines", "Строк", CellKind.COUNT, row -> row.sale().lineCount()),
    RETURN_OF("Return of", "Возврат документа", CellKind.TEXT, row -> row.sale().returnOf()),
    CURRENCY("Currency", "Валюта документа", CellKind.TEXT, row -> row.sale().currency()),
    SOURCE("Source", "Источник", CellKind.TEXT, row -> row.sale().source());

    private final ColumnName name;
    private final CellKind kind;
    private final Function<SaleRow, ? extends @Nullable Object> value;

    SaleColumn(String english, String russian, CellKind kind, Function<SaleRow, ? extends @Nullable Object> value) {
        this.name = new ColumnName(name().toLowerCase(Locale.ROOT), english, russian);
        this.kind = kind;
        this.value = value;
    }

    /**
     * The columns of these names, in their order; without names all.
     *
     * @throws Problem {@code UNKNOWN_COLUMN}, {@code COLUMN_TWICE}
     */
    static List<ListColumn<SaleRow>> named(@Nullable List<String> asked, Language language) {
        var columns = asked == null || asked.isEmpty()
                ? List.of(values())
                : asked.stream().map(SaleColumn::named).toList();
        if (columns.stream().distinct().count() < columns.size()) {
            throw new Problem("COLUMN_TWICE", "Each column is named once.");
        }
        return columns.stream().map(column -> column.in(language)).toList();
    }

    private ListColumn<SaleRow> in(Language language) {
        return new ListColumn<>(name.label(language), kind, value);
    }

    private static SaleColumn named(String asked) {
        return Arrays.stream(values())
                .filter(column -> column.name.isCalled(asked))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "UNKNOWN_COLUMN",
                        "There is no column `%s`; there are %s."
                                .formatted(
                                        asked,
                                        Arrays.stream(values())
                                                .map(column -> column.name.name())
                                                .collect(Collectors.joining(", ")))));
    }
}
