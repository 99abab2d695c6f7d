package io.clientele.api.demo;

import com.microsoft.playwright.options.ColorScheme;
import io.clientele.api.browser.Chromium;
import io.clientele.api.browser.Visit;

/** How somebody looks at the page: on what, in which language, by day or by night. */
enum Look {
    LIGHT_RU_390(ColorScheme.LIGHT, "ru-RU", 390),
    DARK_EN_390(ColorScheme.DARK, "en-GB", 390),
    DARK_RU_1440(ColorScheme.DARK, "ru-RU", 1440),
    LIGHT_EN_1920(ColorScheme.LIGHT, "en-GB", 1920);

    private final ColorScheme theme;
    private final String locale;
    private final int width;

    Look(ColorScheme theme, String locale, int width) {
        this.theme = theme;
        this.locale = locale;
        this.width = width;
    }

    Visit visit(Chromium chromium) {
        return chromium.visit(theme, locale, width);
    }
}
