package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.clientele.api.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who write clients are given: an explorer that signs in by itself, and the schema to read. */
@BrowserTest
class ToolsTests {

    private final SampleBase base;
    private final Chromium chromium;

    @Autowired
    ToolsTests(Api api) {
        base = new SampleBase(api);
        chromium = new Chromium(api.url());
    }

    @BeforeAll
    void load() {
        base.load();
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void asksTheExamplesInTheExplorer() {
        try (var writer = chromium.visit()) {
            writer.page().navigate("/graphiql");
            writer.enter("admin");
            assertThat(writer.page().locator(".graphiql-query-editor")).containsText("SegmentsList");
            writer.rest();
            writer.page().locator(".graphiql-execute-button").click();

            assertThat(writer.page().locator(".result-window")).containsText("totalCount");
            assertThat(writer.page().locator(".graphiql-tab")).hasCount(6);
            assertThat(writer.foreign()).isEmpty();
            assertThat(writer.faults()).isEmpty();
        }
    }

    @Test
    void readsTheSchema() {
        try (var reader = chromium.visit()) {
            reader.page().navigate("/reference");
            link(reader, "SegmentOverlap").click();

            assertThat(reader.page()).hasURL(reader.page().url().replaceAll("#.*", "") + "#SegmentOverlap");
            assertThat(reader.page().locator("#SegmentOverlap h3")).isInViewport();
            assertThat(reader.foreign()).isEmpty();
            assertThat(reader.faults()).isEmpty();
        }
    }

    private static Locator link(Visit visit, String type) {
        return visit.page().locator("nav a[href='#" + type + "']");
    }
}
