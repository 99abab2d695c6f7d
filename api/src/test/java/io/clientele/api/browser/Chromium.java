package io.clientele.api.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;

/** The browser that the machine has, started once for a class of tests; nothing is fetched for it. */
public class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds that a condition may take to hold, on a machine that does much else. */
    private static final double PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String url;

    /** The address is that of the application. */
    public Chromium(String url) {
        this.url = url;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(NeedsChromium.chromium().orElseThrow())
                        .setArgs(QUIET));
    }

    /** Somebody who reads Russian, in the light. */
    public Visit visit() {
        return visit(ColorScheme.LIGHT, "ru-RU", 1280);
    }

    public Visit visit(ColorScheme theme, String locale, int width) {
        return new Visit(
                browser.newContext(new NewContextOptions()
                        .setBaseURL(url)
                        .setLocale(locale)
                        .setTimezoneId("Europe/Moscow")
                        .setColorScheme(theme)
                        .setViewportSize(width, 900)),
                url);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
