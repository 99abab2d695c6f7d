package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.clientele.api.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every screen: one question for the first paint, nothing that shuts people out, no errors, nothing from elsewhere. */
@BrowserTest
class ScreensTests {

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
    private static final Pattern NODE = Pattern.compile("\\{(\\w+:\\d+)}");
    private static final String SINCE_START = "() => Math.round(performance.now())";

    private final Api api;
    private final Chromium chromium;
    private final Visit light;
    private final Visit dark;
    private List<String> segments = List.of();
    private String client = "";
    private String schedule = "";

    @Autowired
    ScreensTests(Api api) {
        this.api = api;
        chromium = new Chromium(api.url());
        light = chromium.visit();
        dark = chromium.visit(ColorScheme.DARK, "en-GB", 1280);
    }

    @BeforeAll
    void load() {
        segments = new SampleBase(api).load();
        client = api.admin()
                .document("{ client(externalId: \"К-001\") { id } }")
                .execute()
                .path("client.id")
                .entity(String.class)
                .get();
        schedule = new SampleBase(api).schedule();
        light.signIn("admin");
        dark.signIn("admin");
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void asksOnceForItsFirstPaint(String screen) {
        light.forget();
        light.open(address(screen));
        light.rest();

        assertThat(light.questions()).hasSize(1);
        assertThat(light.foreign()).isEmpty();
        assertThat(light.faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"screens", "views"})
    void isOpenToEverybodyInTheLight(String screen) throws IOException {
        assertThat(grave(light, screen)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"screens", "views"})
    void isOpenToEverybodyInTheDark(String screen) throws IOException {
        assertThat(grave(dark, screen)).isEmpty();
        assertThat(dark.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/segments/nowhere/at/all"})
    void saysThatNothingIsThere(String address) throws IOException {
        assertThat(grave(light, address)).isEmpty();
        assertThat(light.page().locator("h1")).hasText("Не найдено");
    }

    @ParameterizedTest
    @CsvSource({
        "/segments/{Segment:999999}, Не найдено",
        "/segments/{Segment:999999}/rule, Не найдено",
        "/clients/{Client:999999}, Не найдено",
        "/clients/none, Не найдено"
    })
    void isOpenToEverybodyWhereNoRecordIs(String screen, String heading) throws IOException {
        assertThat(grave(light, NODE.matcher(screen).replaceFirst(node -> idOf(node.group(1)))))
                .isEmpty();
        assertThat(light.page().locator("h1")).hasText(heading);
    }

    private static String idOf(String node) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(node.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void opensItsDoorToEverybody() throws IOException {
        try (var stranger = chromium.visit()) {
            assertThat(grave(stranger, "/")).isEmpty();
        }
    }

    @Test
    void startsWithFewScripts() {
        try (var stranger = chromium.visit()) {
            stranger.open("/");
            stranger.signIn("admin");
            stranger.settled();
            stranger.rest();

            assertThat(stranger.scriptBytes()).isBetween(50_000L, 250_000L);
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

    /** Addresses of screens; braces stand for what the base holds. */
    static Stream<String> screens() {
        return Stream.of(
                "/segments",
                "/segments/{segment}",
                "/segments/{segment}?columns=since,amount,lastPurchase,debt&order=AMOUNT",
                "/segments/{segment}?tab=rule",
                "/segments/{segment}?tab=history",
                "/segments/{segment}?tab=overlaps",
                "/segments/{segment}?tab=sales",
                "/segments/{segment}/rule",
                "/rule",
                "/rule?text=region%20%3D%20'Москва'",
                "/overlap",
                "/overlap?segments={segments}",
                "/overlap?view=upset&segments={segments}",
                "/clients",
                "/clients/{client}",
                "/analysis",
                "/analysis?tab=abc",
                "/analysis?tab=xyz",
                "/analysis?tab=rfm",
                "/analysis?tab=pareto",
                "/analysis?tab=basket",
                "/analysis?tab=offer",
                "/analysis?tab=offer&segments={segment}",
                "/analysis?tab=dynamics",
                "/analysis?tab=retention",
                "/analysis?tab=strayed",
                "/analysis?tab=forecast",
                "/analysis?tab=receivables",
                "/reports",
                "/reports?schedule=new",
                "/reports?schedule={schedule}",
                "/import",
                "/import?kind=segment-members&segment={segment}",
                "/import?kind=debt-snapshot");
    }

    /** What is seen only after a further question. */
    static Stream<String> views() {
        return Stream.of("/reports?report=rfm&preview=yes", "/rule?text=regionn%20%3D%20'Москва'");
    }

    private List<?> grave(Visit visit, String screen) throws IOException {
        visit.open(address(screen));
        return Axe.grave(visit.page());
    }

    private String address(String screen) {
        return screen.replace("{segments}", String.join(",", segments))
                .replace("{segment}", segments.getFirst())
                .replace("{client}", client)
                .replace("{schedule}", schedule);
    }
}
