package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.clientele.api.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work without a mouse: everything is reached by Tab, seen to be reached, and done by Enter and Space. */
@BrowserTest
class KeyboardTests {

    private static final int MOST_STEPS = 60;

    private final Api api;
    private final Chromium chromium;
    private final Visit visit;
    private List<String> segments = List.of();

    @Autowired
    KeyboardTests(Api api) {
        this.api = api;
        chromium = new Chromium(api.url());
        visit = chromium.visit();
    }

    @BeforeAll
    void load() {
        segments = new SampleBase(api).load();
        visit.signIn("admin");
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void makesASegmentByKeysOnly() {
        visit.open("/segments");
        reach(visit.page().getByText("Новый сегмент"));
        press("Enter");
        assertThat(visit.heading("Новый сегмент")).isVisible();
        reach(visit.page().getByLabel("Условия текстом"));
        visit.page().keyboard().insertText("регион = 'Москва'");
        assertThat(visit.page().locator(".count:not(.waiting) strong")).hasText("3");
        press("Escape");
        reach(visit.page().getByLabel("Название сегмента"));
        visit.page().keyboard().insertText("Москва");
        reach(visit.button("Сохранить сегмент"));
        press("Enter");

        assertThat(visit.heading("Москва")).isVisible();
        assertThat(visit.page().locator("tbody tr")).hasCount(3);
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void downloadsAllClientsOfACell() throws IOException {
        visit.open("/overlap?segments=%1$s&cell=%1$s".formatted(segments.get(1) + "," + segments.get(2)));
        reach(visit.button("CSV"));
        var file = visit.page().waitForDownload(() -> press("Enter"));

        var rows = visit.page().locator("section").last().locator("tbody tr");
        assertThat(Files.readAllLines(file.path())).hasSize(rows.count() + 1);
    }

    @Test
    void skipsToTheContent() {
        visit.open("/clients");
        press("Tab");
        press("Enter");
        press("Tab");

        assertThat(visit.page().getByLabel("Название содержит")).isFocused();
    }

    /** Presses Tab until it is there; where it stands can be seen. */
    private void reach(Locator wanted) {
        assertThat(wanted).isVisible();
        for (var step = 0; step < MOST_STEPS && !focused(wanted); step++) {
            press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static boolean focused(Locator wanted) {
        return (boolean) wanted.evaluate("node => node.getRootNode().activeElement === node");
    }

    private void press(String key) {
        visit.page().keyboard().press(key);
    }
}
