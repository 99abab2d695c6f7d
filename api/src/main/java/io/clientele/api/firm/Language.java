package io.clientele.api.firm;

import java.util.Locale;

/** A language in which texts are read and written. */
public enum Language {
    RU(Locale.of("ru", "RU")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Russian for Russian locales, English for every other. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(RU.locale.getLanguage()) ? RU : EN;
    }
}
