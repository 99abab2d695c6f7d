package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.clientele.api.browser.MillionMembers.MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.clientele.api.Api;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table of a million members: the right rows wherever it is scrolled to, and few of them. */
@BrowserTest
class MillionTests {

    private static final int MOST_ROWS = 60;
    private static final int PAGE_PX = 450;

    /** Of the rows that can be seen, their places and the names in them. */
    private static final String SEEN = """
            frame => {
              const top = frame.querySelector('th').getBoundingClientRect().bottom;
              const end = frame.getBoundingClientRect().top + frame.clientHeight;
              return [...frame.querySelectorAll('tbody tr:not(.spacer)')]
                .filter(row => row.getBoundingClientRect().bottom > top + 1 && row.getBoundingClientRect().top < end - 1)
                .map(row => (row.getAttribute('aria-rowindex') - 1) + '=' + row.cells[0].textContent);
            }""";

    /** Begins to look for rows at the wrong place, and counts the most rows, the longest frame and the tasks over 50 ms. */
    private static final String WATCH = """
            frame => {
              const told = window.told = {frames: 0, longest: 0, rows: 0, wrong: [], tasks: []};
              new PerformanceObserver(list => list.getEntries().forEach(one => told.tasks.push(Math.round(one.duration)))).observe({type: 'longtask'});
              let was = performance.now();
              requestAnimationFrame(function look(now) {
                told.frames++;
                told.longest = Math.max(told.longest, Math.round(now - was));
                was = now;
                const rows = [...frame.querySelectorAll('tbody tr:not(.spacer)')];
                told.rows = Math.max(told.rows, rows.length);
                told.wrong.push(...rows.filter(row => !row.ariaBusy && Number(row.cells[0].textContent.slice(-7)) !== row.getAttribute('aria-rowindex') - 1).map(row => row.textContent));
                if (window.told === told) requestAnimationFrame(look);
              });
            }""";

    private static final String TO_SHARE = """
            (frame, share) => { frame.scrollTop = (frame.scrollHeight - frame.clientHeight) * share; }""";

    /** A drag of the bar from one end to the other. */
    private static final String THROUGH = """
            async frame => {
              for (let step = 0; step <= 100; step++) {
                frame.scrollTop = (frame.scrollHeight - frame.clientHeight) * step / 100;
                await new Promise(done => requestAnimationFrame(done));
              }
            }""";

    private final Api api;
    private final Chromium chromium;
    private final Visit visit;
    private final MillionMembers members;
    private String address = "";

    @Autowired
    MillionTests(Api api) {
        this.api = api;
        chromium = new Chromium(api.url());
        visit = chromium.visit();
        members = new MillionMembers(visit.page());
    }

    @BeforeAll
    void load() {
        address = "/segments/" + new SampleBase(api).load().getFirst();
        visit.signIn("admin");
    }

    @BeforeEach
    void open() {
        visit.open(address);
        assertThat(visit.page().locator("table.grid")).hasAttribute("aria-rowcount", String.valueOf(MEMBERS + 1));
        members.asked();
        frame().evaluate(WATCH);
        frame().focus();
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void showsTheRightRowsByKeys() {
        var rows = seen(1).size();
        press("End");
        assertThat(seen(MEMBERS - rows + 1)).hasSize(rows);
        press("PageUp");
        assertThat(top()).isBetween(MEMBERS - 2 * rows - 1, MEMBERS - rows - PAGE_PX / 2 / 33);
        press("Home");
        seen(1);
        press("PageDown");
        assertThat(top()).isBetween(PAGE_PX / 33, rows + 2);
        assertThat(members.asked()).hasSizeLessThan(8);
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void scrollsByTheWheelRowByRowAnywhere() {
        frame().evaluate(TO_SHARE, 0.5);
        var before = top();
        assertThat(before).isBetween(MEMBERS / 2 - 50, MEMBERS / 2 + 50);
        frame().hover();
        for (var turn = 0; turn < 33; turn++) {
            visit.page().mouse().wheel(0, 200);
        }
        visit.page().waitForFunction("() => document.querySelector('[data-index=\"%d\"]')".formatted(before + 199));

        assertThat(top()).isEqualTo(before + 200);
        assertThat(members.asked()).hasSizeLessThan(10);
    }

    @Test
    void goesToTheRowOfANumber() {
        for (var row : List.of(765_432, 1, 999_000, 500_001)) {
            visit.page().getByLabel("Строка №").fill(String.valueOf(row));
            visit.page().keyboard().press("Enter");
            seen(row);
        }
        assertThat(members.asked()).hasSizeLessThan(8);
    }

    @Test
    void dragsThroughAllOfThemWithoutAPause() {
        frame().evaluate(THROUGH);
        seen(MEMBERS - seen().size() + 1);
        var told = visit.page()
                .evaluate("() => { const told = window.told; window.told = null; return JSON.stringify(told); }");

        IO.println("A drag through a million members: " + told);
        assertThat(told.toString()).contains("\"wrong\":[]");
        assertThat((int) visit.page().evaluate("told => JSON.parse(told).rows", told))
                .isBetween(10, MOST_ROWS);
        assertThat(members.asked()).hasSizeLessThan(6);
    }

    @Test
    void showsNothingOfTheOrderBefore() {
        members.hold("NAME");
        frame().evaluate(TO_SHARE, 0.5);
        visit.page().waitForCondition(() -> !members.asked().isEmpty());
        visit.page().getByLabel("Порядок").selectOption("ID");
        assertThat(visit.page().locator("tbody tr[aria-busy]")).hasCount(0);
        assertThat(members.release()).isPositive();
        visit.rest();

        assertThat(seen()).isNotEmpty().allMatch(row -> row.contains("=ID "));
    }

    private Locator frame() {
        return visit.page().locator(".table-frame");
    }

    private void press(String key) {
        var before = seen();
        visit.page().keyboard().press(key);
        visit.page().waitForCondition(() -> !seen().equals(before));
    }

    /** The first row in sight, once nothing moves any more. */
    private int top() {
        var now = seen();
        return Integer.parseInt(now.getFirst().split("=", -1)[0]);
    }

    /** The rows in sight once they begin with that one; each is the one of its place. */
    private List<String> seen(int first) {
        assertThat(visit.page().locator("[data-index=\"%d\"]".formatted(first - 1)))
                .isVisible();
        var seen = seen();
        var places = IntStream.range(first, first + seen.size());
        assertThat(seen)
                .containsExactlyElementsOf(places.mapToObj(place -> place + "=" + MillionMembers.name("NAME", place))
                        .toList());
        return seen;
    }

    /** The rows in sight, once all of them are there and none moves; right after a jump there are none yet. */
    private List<String> seen() {
        for (List<?> was = List.of(); ; ) {
            assertThat(visit.page().locator("tbody tr[aria-busy]")).hasCount(0);
            var now = (List<?>) frame().evaluate(SEEN);
            if (!now.isEmpty() && now.equals(was)) {
                return now.stream().map(String::valueOf).toList();
            }
            was = now;
            visit.page().waitForTimeout(200);
        }
    }
}
