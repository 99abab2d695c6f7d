package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A list far longer than a screen: as many members as are taken in while a test may wait. */
@BrowserTest
class ScrollTests {

    private static final int MEMBERS = 30_000;

    /** More than one page of the list. */
    private static final int SEGMENTS = 105;

    private static final int MOST_ROWS = 80;
    private static final int LONGEST_TASK_MS = 200;

    /** Scrolls from the first row to the last in a hundred frames; tells the most rows there were, and tasks longer than allowed. */
    private static final String THROUGH = """
            async longest => {
              const frame = document.querySelector('.table-frame');
              const long = [];
              const watch = new PerformanceObserver(list => list.getEntries().forEach(one => long.push(Math.round(one.duration))));
              watch.observe({type: 'longtask'});
              let most = 0;
              for (let step = 1; step <= 100; step++) {
                frame.scrollTop = (frame.scrollHeight - frame.clientHeight) * step / 100;
                await new Promise(done => requestAnimationFrame(() => setTimeout(done, 20)));
                most = Math.max(most, frame.querySelectorAll('tbody tr').length);
              }
              watch.disconnect();
              return [most, ...long.filter(ms => ms > longest)];
            }""";

    private final Api api;
    private final Chromium chromium;
    private final Visit visit;

    @Autowired
    ScrollTests(Api api) {
        this.api = api;
        chromium = new Chromium(api.url());
        visit = chromium.visit();
    }

    @BeforeAll
    void load(@TempDir Path folder) throws IOException {
        var base = new SampleBase(api);
        base.take("clients", file(folder.resolve("many.csv")));
        var segment = base.segment("Много", "region = 'Москва'");
        visit.signIn("admin");
        visit.open("/segments/" + segment);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void listsEveryOneOfManySegments() {
        var base = new SampleBase(api);
        IntStream.rangeClosed(1, SEGMENTS).forEach(number -> base.segment("Сегмент " + number, "region = 'Тула'"));
        try (var other = chromium.visit()) {
            other.signIn("admin");
            other.open("/segments?order=NEWEST");

            // The oldest one stands last.
            other.page().waitForFunction("""
                    () => {
                      const frame = document.querySelector('.table-frame');
                      frame.scrollTop = frame.scrollHeight;
                      return frame.textContent.includes('Много');
                    }""");
            assertThat(other.page().locator("tbody")).containsText("Сегмент 1");
            assertThat(other.faults()).isEmpty();
        }
    }

    @Test
    void scrollsThroughAllMembersSmoothlyWithFewRows() {
        assertThat(visit.page().locator("table.grid")).hasAttribute("aria-rowcount", String.valueOf(MEMBERS + 1));
        var told = (List<?>) visit.page().evaluate(THROUGH, LONGEST_TASK_MS);

        assertThat((int) told.getFirst()).isBetween(1, MOST_ROWS);
        assertThat(told.subList(1, told.size())).isEmpty();
        assertThat(visit.page().locator("tbody")).containsText(name(MEMBERS));
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void goesToAnyRowAtOnce() {
        visit.forget();
        visit.page().getByLabel("Строка №").fill("15000");
        visit.page().keyboard().press("Enter");

        assertThat(visit.page().locator("tbody")).containsText(name(15_000));
        assertThat(visit.questions()).hasSizeLessThan(4);
    }

    private static Path file(Path file) throws IOException {
        var rows = IntStream.rangeClosed(1, MEMBERS).mapToObj(at -> "M-%d;%s;Москва".formatted(at, name(at)));
        return Files.write(
                file, Stream.concat(Stream.of("external_id;name;region"), rows).toList());
    }

    private static String name(int at) {
        return String.format(Locale.ROOT, "Клиент %06d", at);
    }
}
