package io.clientele.api.sale.product;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of a product, each declared once: the columns of import files and their Russian names. */
public enum ProductField {
    NAME("название", "наименование", "номенклатура"),
    TYPE("тип", "вид номенклатуры"),
    GROUP("группа", "группа номенклатуры"),
    ARTICLE("артикул"),
    BRAND("марка", "бренд", "производитель"),
    UNIT("единица", "ед. изм.", "единица измерения"),
    PRICE("цена"),
    COST("себестоимость"),
    VAT_RATE("ставка ндс"),
    ACTIVE("активен", "действует");

    private final List<String> russianNames;

    ProductField(String... russianNames) {
        this.russianNames = List.of(russianNames);
    }

    /** The name in files, such as {@code vat_rate}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every name this field goes by. */
    public List<String> names() {
        return Stream.concat(Stream.of(column()), russianNames.stream()).toList();
    }
}
