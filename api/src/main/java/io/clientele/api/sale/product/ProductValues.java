package io.clientele.api.sale.product;

import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the canonical text of a product's field into what is stored; null clears the field. */
final class ProductValues {

    private static final int LONGEST_NAME = 400;

    private ProductValues() {}

    /** @throws Problem saying why the text cannot be the field's value */
    static @Nullable Object read(ProductField field, String text) {
        return switch (field) {
            case NAME -> name(text);
            case TYPE -> type(text);
            case GROUP -> text.isBlank() ? null : GroupPath.parse(text);
            case ARTICLE -> Values.text(text, 100);
            case BRAND -> Values.text(text, 200);
            case UNIT -> Values.text(text, 32);
            case PRICE, COST -> text.isBlank() ? null : Values.notNegative(Values.decimal(text));
            case VAT_RATE -> text.isBlank() ? null : Values.percent(Values.decimal(text));
            case ACTIVE -> active(text);
        };
    }

    private static String name(String text) {
        var name = Values.required(text, LONGEST_NAME);
        Values.text(NameKey.of(name), LONGEST_NAME);
        return name;
    }

    private static String type(String text) {
        var name = text.isBlank() ? ProductType.GOODS.name() : text.strip().toUpperCase(Locale.ROOT);
        if (Arrays.stream(ProductType.values()).noneMatch(type -> type.name().equals(name))) {
            throw new Problem(
                    "UNKNOWN_TYPE", "A product is one of %s.".formatted(Arrays.toString(ProductType.values())));
        }
        return name;
    }

    private static boolean active(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new Problem("NOT_YES_NO", "`true` or `false` is needed here.");
        };
    }
}
