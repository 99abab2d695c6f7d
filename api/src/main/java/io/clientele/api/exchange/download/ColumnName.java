package io.clientele.api.exchange.download;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.NameKey;
import java.util.stream.Stream;

/**
 * What a column is called.
 *
 * @param name in requests, such as {@code last_purchase}
 * @param english in the header of a file
 * @param russian in the header of a file
 */
public record ColumnName(String name, String english, String russian) {

    public String label(Language language) {
        return language == Language.RU ? russian : english;
    }

    /** Whether a request may mean it: by its name or by either label, however written. */
    public boolean isCalled(String asked) {
        var key = key(asked);
        return Stream.of(name, english, russian).anyMatch(one -> key(one).equals(key));
    }

    /** Tells names equal: {@code lastPurchase}, {@code last_purchase} and {@code Last purchase} are one. */
    public static String key(String text) {
        return NameKey.of(text).replaceAll("[\\s_]", "");
    }
}
