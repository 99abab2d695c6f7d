package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.clientele.api.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The short ways to a segment and to an import: completion, templates, a cell of an overlap, families, a dropped file. */
@BrowserTest
class ShortcutsStoryTests {

    private static final String FAMILY = "По регионам";
    private static final String DROPPED = """
            ([name, text]) => {
              const dropped = new DataTransfer();
              dropped.items.add(new File([text], name, { type: 'text/csv' }));
              return dropped;
            }""";

    private final Chromium chromium;
    private final SampleBase base;
    private final Visit visit;
    private List<String> segments = List.of();

    @Autowired
    ShortcutsStoryTests(Api api) {
        base = new SampleBase(api);
        chromium = new Chromium(api.url());
        visit = chromium.visit();
    }

    @BeforeAll
    void load() {
        segments = base.load();
        base.familyOfRegions(FAMILY);
        visit.signIn("admin");
    }

    @AfterEach
    void leavesNoFaults() {
        assertThat(visit.faults()).isEmpty();
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void completesWordsOfTheLanguageAndValuesOfTheBase() {
        visit.open("/rule");
        rule().click();
        visit.page().keyboard().type("реги");
        complete("регион");
        visit.page().keyboard().type("= 'Мос");
        complete("Московская обл");

        assertThat(rule()).hasText("регион = 'Московская обл'");
        assertThat(count()).hasText("2");
    }

    @Test
    void takesARuleAndItsNameFromATemplate() {
        visit.open("/rule");
        var template = visit.page().locator(".templates button").first();
        var name = template.locator("strong").textContent();
        template.click();

        assertThat(count()).isVisible();
        assertThat(rule()).not().hasText("");
        assertThat(visit.page().getByLabel("Название сегмента")).hasValue(name);
        assertThat(visit.page()).hasURL(Pattern.compile("[?&]text=."));
    }

    @Test
    void makesASegmentOfTheClientsOfACell() {
        visit.open("/overlap?mode=INCLUSIVE&segments=%1$s,%2$s&cell=%1$s,%2$s"
                .formatted(segments.get(1), segments.get(2)));
        var cell = visit.page().locator("section").last();
        var shared = cell.locator("tbody tr td:first-child").allTextContents();
        cell.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Новый сегмент"))
                .click();
        assertThat(count()).hasText(String.valueOf(shared.size()));
        visit.page().getByLabel("Название сегмента").fill("Общие");
        visit.button("Сохранить сегмент").click();
        assertThat(visit.heading("Общие")).isVisible();
        visit.settled();

        assertThat(shared).isNotEmpty();
        assertThat(visit.page().locator("tbody tr td:first-child").allTextContents())
                .containsExactlyInAnyOrderElementsOf(shared);
    }

    @Test
    void opensTheOverlapsOfAFamily() {
        visit.open("/segments");
        visit.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(FAMILY).setExact(true))
                .click();

        assertThat(visit.heading("Пересечения сегментов")).isVisible();
        visit.settled();
        assertThat(visit.page().locator("table").first()).containsText("Самарская обл");
        // Its segments share nobody, so that only sizes are above zero.
        assertThat(visit.page().getByLabel(Pattern.compile("∩.*: 0, ")).first()).isVisible();
        assertThat(visit.page().getByLabel(Pattern.compile("∩.*: [1-9]"))).hasCount(0);
    }

    @Test
    void showsAllThatACardSays(@TempDir Path folder) throws IOException {
        base.take("clients", Files.writeString(folder.resolve("whole.csv"), """
                external_id,name,country,time_zone,sex,birth_date,education,income,company_size,lead_source,stage_hint,price_tier,payment_method,delivery_sector,delivery_method
                WHOLE,Целый Клиент,Казахстан,Asia/Almaty,MALE,1980-02-29,высшее,90000,7,Выставка,Тёплый,Розница-2,Наличные,Север,Самовывоз
                """));
        visit.open("/clients/" + base.client("WHOLE"));

        assertThat(visit.page().locator(".facts").first())
                .containsText(
                        Pattern.compile(
                                "Казахстан.*Asia/Almaty.*мужской.*29\\.02\\.1980.*высшее.*90.000.*7.*Выставка.*Тёплый.*Розница-2.*Наличные.*Север.*Самовывоз"));
    }

    @Test
    void takesAFileThatIsDroppedOnIt() throws IOException {
        visit.open("/import?check=no&kind=products");
        var text = Files.readString(SampleBase.FILES.resolve("products.csv"));
        JSHandle dropped = visit.page().evaluateHandle(DROPPED, List.of("goods.csv", text));
        var place = visit.page().locator(".drop");
        place.dispatchEvent("dragover", Map.of("dataTransfer", dropped));
        assertThat(place).hasClass("drop over");
        place.dispatchEvent("drop", Map.of("dataTransfer", dropped));
        assertThat(place).containsText("goods.csv");
        visit.button("Загрузить").click();

        assertThat(visit.heading("Загрузка закончена")).isVisible();
        assertThat(visit.page().locator(".figures")).containsText("Отклонено0");
    }

    /** Takes what the list under the text offers by this name. */
    private void complete(String offered) {
        visit.page()
                .locator(".cm-tooltip-autocomplete li")
                .filter(new FilterOptions().setHasText(offered))
                .first()
                .click();
    }

    private Locator rule() {
        return visit.page().getByLabel("Условия текстом");
    }

    private Locator count() {
        return visit.page().locator(".count:not(.waiting) strong");
    }
}
