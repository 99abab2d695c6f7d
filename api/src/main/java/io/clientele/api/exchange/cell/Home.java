package io.clientele.api.exchange.cell;

import io.clientele.api.firm.NameKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody is in Russia, where numbers are written without saying so. */
final class Home {

    private static final Set<String> NAMES = Set.of("россия", "рф", "российская федерация", "russia", "ru", "rus");

    private Home() {}

    /** Of whom no country is told is at home. */
    static boolean is(@Nullable String country) {
        return country == null || NAMES.contains(NameKey.of(country));
    }
}
