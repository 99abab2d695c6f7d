package io.clientele.api.exchange.file;

import io.clientele.api.client.usage.Usage;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.firm.NameKey;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.ProductUsage;
import io.clientele.api.sale.product.Products;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of a file of products: a column that is there sets its field, an empty cell clears it. */
@Component
class ProductFile implements RowKind<ProductCard> {

    private static final Map<String, String> TYPES = Map.of(
            "товар",
            "GOODS",
            "товары",
            "GOODS",
            "услуга",
            "SERVICE",
            "услуги",
            "SERVICE",
            "набор",
            "SET",
            "комплект",
            "SET");

    private final Products products;
    private final ProductUsage usage;

    ProductFile(Products products, ProductUsage usage) {
        this.products = products;
        this.usage = usage;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PRODUCTS;
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.externalId("код"));
        Arrays.stream(ProductField.values())
                .map(field -> new Column(field.column(), field.names(), field == ProductField.NAME))
                .forEach(columns::add);
        return columns;
    }

    @Override
    public Function<Cells, ProductCard> reader(Header header) {
        return ProductFile::card;
    }

    private static ProductCard card(Cells cells) {
        Map<ProductField, String> fields = new EnumMap<>(ProductField.class);
        Arrays.stream(ProductField.values())
                .filter(field -> cells.header().has(field.column()))
                .forEach(field -> fields.put(field, value(cells, field)));
        return new ProductCard(cells.needed(Column.EXTERNAL_ID), fields);
    }

    private static String value(Cells cells, ProductField field) {
        var value = switch (field) {
            case PRICE, COST, VAT_RATE -> {
                var number = cells.number(field.column());
                yield number == null ? null : number.toPlainString();
            }
            case ACTIVE -> cells.yesNo(field.column());
            case TYPE -> type(cells.text(field.column()));
            case NAME, GROUP, ARTICLE, BRAND, UNIT -> cells.text(field.column());
        };
        return value == null ? "" : value.toString();
    }

    private static @Nullable String type(@Nullable String word) {
        return word == null ? null : TYPES.getOrDefault(NameKey.of(word).replace(".", ""), word);
    }

    /** The sender's word counts; who reads the report of a dry run learns beforehand which rules it leaves behind. */
    @Override
    public List<Warning> warnings(List<ProductCard> rows, IntToLongFunction rowAt, ImportRequest request) {
        return usage.renamed(request.source(), rows).stream()
                .map(renamed -> new Warning(
                        rowAt.applyAsLong(renamed.index()),
                        ProductField.NAME.column(),
                        renamed.to(),
                        Usage.IN_USE,
                        "It is called «%s» by %s; such segments keep their present clients until they are changed too."
                                .formatted(renamed.from(), Usage.names(renamed.dependents()))))
                .toList();
    }

    @Override
    public Intake<ProductCard> intake(ImportRequest request) {
        return rows -> products.upsert(request.source(), rows);
    }
}
