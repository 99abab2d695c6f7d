package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.firm.NameKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The named values (ЗначенияРеквизитов) of a thing, whose names are written in several ways. */
public final class Requisites {

    private final Map<String, String> values = new HashMap<>();

    /** Those of a thing; of a name that comes twice the first. */
    public Requisites(Element thing) {
        thing.all("ЗначенияРеквизитов", "ЗначениеРеквизита").forEach(requisite -> {
            var name = requisite.filled("Наименование");
            var value = requisite.filled("Значение");
            if (name != null && value != null) {
                values.putIfAbsent(key(name), value);
            }
        });
    }

    /** {@code Пометка удаления} is {@code ПометкаУдаления}. */
    private static String key(String name) {
        return NameKey.of(name).replace(" ", "");
    }

    /** The first of these that has a value. */
    public @Nullable String of(String... names) {
        return Arrays.stream(names)
                .map(name -> values.get(key(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean says(String... names) {
        return Words.yes(of(names));
    }

    boolean denies(String name) {
        var value = of(name);
        return value != null && !Words.yes(value);
    }
}
