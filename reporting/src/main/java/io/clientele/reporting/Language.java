package io.clientele.reporting;

import java.util.Locale;

/** The languages a report can be written in. */
public enum Language {
    RU("ru"),
    EN("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }
}
