package io.clientele.api.exchange.cell;

import io.clientele.api.firm.NameKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of currencies for what 1C calls them: «руб.» is RUB. */
public final class Currencies {

    private static final Map<String, String> CODES = Map.of(
            "руб", "RUB", "руб.", "RUB", "р.", "RUB", "рубль", "RUB", "₽", "RUB", "643", "RUB", "810", "RUB", "840",
            "USD", "978", "EUR", "156", "CNY");

    private Currencies() {}

    /** The code; a text that is no such name stays as it is. */
    public static @Nullable String code(@Nullable String text) {
        return text == null ? null : CODES.getOrDefault(NameKey.of(text), text);
    }
}
