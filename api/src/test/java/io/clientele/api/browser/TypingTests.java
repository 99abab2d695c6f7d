package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.PressSequentiallyOptions;
import io.clientele.api.Api;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of what is typed: it stays as it was typed, and is answered soon. */
@BrowserTest
class TypingTests {

    /** Notes when a key is pressed, when a question leaves, and when the count rests. */
    private static final String TIMES_KEYS = """
            () => {
              const fetched = window.fetch;
              window.fetch = (...asked) => {
                if (String(asked[1]?.body).includes('RulePreview')) window.askedAt = performance.now();
                return fetched(...asked);
              };
              document.addEventListener('keydown', () => { window.keyAt = performance.now(); window.countedAt = 0; }, true);
              new MutationObserver(() => {
                if (document.querySelector('.count:not(.waiting)') && window.askedAt > window.keyAt) window.countedAt ||= performance.now();
              }).observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true});
            }""";

    private static final String COUNTED = """
            async () => {
              while (!window.countedAt) await new Promise(requestAnimationFrame);
              return Math.round(window.askedAt - window.keyAt) + '/' + Math.round(window.countedAt - window.keyAt);
            }""";
    private static final String SINCE_START = "() => Math.round(performance.now())";

    /** A little more than the typing must rest for the address to follow, so that every letter meets the one before on its way. */
    private static final double WHILE_THE_ADDRESS_FOLLOWS = 302;

    private final Api api;
    private final Chromium chromium;

    @Autowired
    TypingTests(Api api) {
        this.api = api;
        chromium = new Chromium(api.url());
    }

    @BeforeAll
    void load() {
        new SampleBase(api).load();
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/reports?report=lost-and-sleeping, 'Потерянный — без покупок, месяцев', 120, with\\.lostMonths=120",
        "/segments, Название содержит, drill, q=drill",
        "/clients, Регион, moscow, region=moscow"
    })
    void keepsLettersThatAreTypedWhileTheAddressFollows(String screen, String field, String typed, String address) {
        try (var visit = chromium.visit()) {
            visit.signIn("admin");
            visit.open(screen);
            var box = visit.page().getByLabel(field);
            box.pressSequentially(typed, new PressSequentiallyOptions().setDelay(WHILE_THE_ADDRESS_FOLLOWS));

            assertThat(visit.page()).hasURL(Pattern.compile(address + "$"));
            assertThat(box).hasValue(typed);
        }
    }

    @Test
    void showsWhatWasTypedBeforeWhenTheBrowserGoesBack() {
        try (var visit = chromium.visit()) {
            visit.signIn("admin");
            visit.open("/segments");
            var box = visit.page().getByLabel("Название содержит");
            box.fill("drill");
            assertThat(visit.page()).hasURL(Pattern.compile("drill"));

            visit.page().goBack();
            assertThat(box).hasValue("");
            visit.page().goForward();
            assertThat(box).hasValue("drill");
        }
    }

    /** Says the figure; what it may be depends on what else the machine does. */
    @Test
    void tellsHowSoonItsFirstScreenAnswers() {
        try (var visit = chromium.visit()) {
            visit.signIn("admin");
            visit.rest();
            visit.empty();
            visit.page().navigate("/segments");
            assertThat(visit.page().locator("tbody tr").first()).isVisible();
            var shown = visit.page().evaluate(SINCE_START);
            visit.page().getByLabel("Название содержит").fill("Дрель");
            assertThat(visit.page().locator("tbody tr")).hasCount(1);

            IO.println("The first screen, nothing kept by the browser: rows after %s ms, a filter answered after %s ms"
                    .formatted(shown, visit.page().evaluate(SINCE_START)));
        }
    }

    /** Says how long after a key its count is there, and how long the page waits before it asks. */
    @Test
    void tellsHowSoonTheCountFollowsTheLastKey() {
        try (var visit = chromium.visit()) {
            visit.signIn("admin");
            visit.open("/rule");
            visit.rest();
            visit.page().evaluate(TIMES_KEYS);
            visit.page().getByLabel("Условия текстом").click();
            visit.page().keyboard().insertText("доход > 0");
            var times = new ArrayList<String>();
            for (var digit = 1; digit <= 9; digit++) {
                visit.page().keyboard().press(String.valueOf(digit));
                assertThat(visit.page().locator(".count:not(.waiting) strong")).isVisible();
                times.add(String.valueOf(visit.page().evaluate(COUNTED)));
            }

            IO.println("Milliseconds from a key to its question and to its count: " + String.join(", ", times));
            assertThat(times).noneMatch(time -> time.startsWith("-"));
        }
    }
}
