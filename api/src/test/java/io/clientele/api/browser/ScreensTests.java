package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.clientele.api.Api;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every screen: one question for the first paint, nothing that shuts people out, no errors, nothing from elsewhere. */
@BrowserTest
class ScreensTests {

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
        client = new SampleBase(api).client("К-001");
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

    /** Addresses of nothing, then of records that are not there: Segment:999999 and Client:999999. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/segments/nowhere/at/all",
                "/segments/U2VnbWVudDo5OTk5OTk",
                "/segments/U2VnbWVudDo5OTk5OTk/rule",
                "/clients/Q2xpZW50Ojk5OTk5OQ",
                "/clients/none"
            })
    void saysThatNothingIsThere(String address) throws IOException {
        assertThat(grave(light, address)).isEmpty();
        assertThat(light.page().locator("h1")).hasText("Не найдено");
    }

    /** Links are cut off, and typed by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/segments?forming=X&importance=X&order=X",
                "/segments/{segment}?tab=X&columns=X&order=X&direction=X&period=X",
                "/segments/{segment}?tab=history&period=last-0-MONTH",
                "/segments/{segment}?tab=sales&period=2026-13-01..2026-01-01",
                "/analysis?period=2026-01-01..2026-13-01",
                "/reports?period=2026-02-31..2026-04-01",
                "/overlap?segments={segments}&view=X&mode=X&cell=X&period=X",
                "/overlap?segments={segments}&view=upset&mode=X",
                "/clients?region=X&q=%25",
                "/clients/{client}?why=X",
                "/analysis?tab=X&counting=X&membership=X&period=X",
                "/analysis?counting=constructor",
                "/analysis?tab=abc&metric=X",
                "/analysis?tab=xyz&cell=X",
                "/analysis?tab=rfm&group=X",
                "/analysis?tab=pareto&metric=X",
                "/analysis?tab=basket&by=X&unit=X&order=X",
                "/analysis?tab=offer&segments={segment}&offer=X&membership=X",
                "/analysis?tab=retention&mode=X",
                "/analysis?tab=strayed&stage=X",
                "/reports?report=X&format=X&locale=X&membership=X&period=X&preview=yes",
                "/reports?report=forecast&with.months=X&preview=yes",
                "/import?kind=X&check=X&mode=X&mapping=X"
            })
    void bearsChoicesThatThereAreNot(String screen) throws IOException {
        light.forget();

        assertThat(grave(light, screen)).isEmpty();
        assertThat(light.page().getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(light.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/segments",
                "/segments/{segment}",
                "/segments/{segment}/rule",
                "/rule",
                "/overlap",
                "/overlap?segments={segments}",
                "/clients",
                "/clients/{client}",
                "/analysis",
                "/analysis?tab=abc",
                "/analysis?tab=xyz",
                "/analysis?tab=rfm",
                "/analysis?tab=pareto",
                "/analysis?tab=basket",
                "/analysis?tab=offer&segments={segment}",
                "/analysis?tab=dynamics",
                "/analysis?tab=retention",
                "/analysis?tab=strayed",
                "/analysis?tab=forecast",
                "/analysis?tab=receivables",
                "/reports",
                "/import"
            })
    void saysThatItsServerIsAway(String screen) throws IOException {
        try (var visit = chromium.visit()) {
            visit.signIn("admin");
            visit.rest();
            visit.page().route("**/graphql", Route::abort);
            visit.page().navigate(address(screen));

            assertThat(visit.page().getByText("Сервер не отвечает").first()).isVisible();
            assertThat(visit.page().locator("h1")).hasCount(1);
            assertThat(Axe.grave(visit.page())).isEmpty();
        }
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
