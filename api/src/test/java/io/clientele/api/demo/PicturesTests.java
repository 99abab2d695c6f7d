package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import io.clientele.api.Api;
import io.clientele.api.browser.BrowserTest;
import io.clientele.api.browser.Chromium;
import io.clientele.api.browser.Visit;
import io.clientele.api.report.content.ReportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes a picture of every screen, for people to look at: first of the empty base, then of the demo base. Left out of
 * `bin/test`; `bin/pictures` runs it.
 */
@Tag("pictures")
@BrowserTest
class PicturesTests {

    /** How far a page may be wider than its window, which would let it be moved sideways. */
    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final Path FOLDER = Path.of(System.getProperty("clientele.pictures", "target/pictures"));
    private static final String ONLY = System.getProperty("clientele.pictures.only", ".*");

    private static final List<String> EMPTY = List.of(
            "/segments",
            "/rule",
            "/overlap",
            "/clients",
            "/analysis",
            "/analysis?tab=rfm",
            "/analysis?tab=basket",
            "/analysis?tab=retention",
            "/analysis?tab=forecast",
            "/analysis?tab=receivables",
            "/reports",
            "/import");

    private final Api api;
    private final Chromium chromium;
    private Map<String, String> screens = Map.of();
    private String best = "";
    private final List<String> tooWide = new ArrayList<>();

    @Autowired
    PicturesTests(Api api) {
        this.api = api;
        chromium = new Chromium(api.url());
    }

    @BeforeAll
    void load(@Autowired BeanFactory application) throws IOException {
        photographEmpty();
        LoadedDemo.into(application);
        var demo = new DemoScreens(api);
        screens = demo.byName();
        best = demo.segments().getFirst();
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryScreen(Look look) {
        try (var visit = look.visit(chromium)) {
            photograph(visit, look, "00-sign-in", "/segments");
            visit.signIn("admin");
            screens.forEach((name, address) -> photograph(visit, look, name, address));
            visit.page().route("**/graphql", Route::abort);
            photograph(visit, look, "99-away", "/analysis");
        }
        assertThat(tooWide).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void printsEveryReport(ReportKind kind) throws IOException {
        for (var language : List.of("RU", "EN")) {
            var asked = "?locale=" + language + (kind.ofOneSegment() ? "&segments=" + best : "");
            for (var format : List.of("pdf", "xlsx")) {
                var file = api.rest("admin")
                        .get()
                        .uri("/reports/%s.%s%s".formatted(kind.path(), format, asked))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody();
                var folder = Files.createDirectories(FOLDER.resolve("reports-" + language.toLowerCase(Locale.ROOT)));
                Files.write(folder.resolve(kind.path() + "." + format), Objects.requireNonNull(file));
            }
        }
    }

    private void photographEmpty() {
        try (var visit = Look.LIGHT_RU_390.visit(chromium)) {
            visit.signIn("admin");
            EMPTY.forEach(screen ->
                    photograph(visit, "empty", screen.replaceAll("\\W+", "-").substring(1), screen));
        }
    }

    private void photograph(Visit visit, Look look, String name, String address) {
        photograph(visit, look.name().toLowerCase(Locale.ROOT).replace('_', '-'), name, address);
    }

    private void photograph(Visit visit, String folder, String name, String address) {
        if (name.matches(ONLY)) {
            visit.open(address);
            visit.rest();
            visit.settled();
            visit.page()
                    .screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(FOLDER.resolve(folder).resolve(name + ".png")));
            if (!Objects.equals(visit.page().evaluate(SIDEWAYS), 0)) {
                tooWide.add(folder + "/" + name);
            }
        }
    }
}
