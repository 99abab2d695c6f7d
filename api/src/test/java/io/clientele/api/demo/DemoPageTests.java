package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.browser.BrowserTest;
import io.clientele.api.browser.Chromium;
import io.clientele.api.browser.Visit;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The page over the demo base: what only many clients and sales can show. Times are told, never judged. */
@BrowserTest
class DemoPageTests {

    private static final String MOMENTS = """
            () => {
              const [page] = performance.getEntriesByType('navigation');
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              return `document read ${Math.round(page.domInteractive)} ms, first paint ${Math.round(paint?.startTime ?? 0)} ms, `
                + `all figures ${Math.round(performance.now())} ms`;
            }""";

    private final Api api;
    private final Chromium chromium;
    private final Visit visit;

    @Autowired
    DemoPageTests(Api api) {
        this.api = api;
        chromium = new Chromium(api.url());
        visit = chromium.visit();
    }

    @BeforeAll
    void load(@Autowired BeanFactory application) throws IOException {
        LoadedDemo.into(application);
        visit.signIn("admin");
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void tellsWhenTheFirstScreenIsReady() {
        visit.open("/segments");

        System.out.println("First screen of the demo base: " + visit.page().evaluate(MOMENTS));
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void tellsWhatToOfferTheBestClients() {
        visit.open("/analysis?tab=offer&segments=" + segment());

        assertThat(visit.page().locator("h2").first().textContent()).startsWith("Предложить:");
        assertThat(visit.page().locator(".facts").textContent()).contains("Кому", "Отобрать их", "Пора купить снова");
        assertThat(visit.faults()).isEmpty();
    }

    private String segment() {
        return api.admin()
                .document("{ segments(first: 30, orderBy: PRIORITY) { nodes { id memberCount } } }")
                .execute()
                .path("segments.nodes[?(@.memberCount > 200)].id")
                .entityList(String.class)
                .get()
                .getFirst();
    }
}
