package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.clientele.api.Api;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** A file whose columns bear names of their own: mapped by hand, saved as a mapping, taken in, and read by that mapping again. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MappingStoryTests {

    private static final String ODD = """
            Выгрузка карточек
            Номер карточки;Фирма;Налоговый ИНН;Пометки
            М-1;ООО «Ключ»;7707083893;звонить
            М-2;ООО «Замок»;;
            """;

    private final Chromium chromium;
    private final Visit admin;

    @Autowired
    MappingStoryTests(Api api) {
        chromium = new Chromium(api.url());
        admin = chromium.visit();
    }

    @BeforeAll
    void signIn() {
        admin.signIn("admin");
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    @Order(1)
    void showsColumnsWithFirstValuesAndWhatIsLacking() throws IOException {
        choose(admin, "/import?kind=clients&check=no");

        assertThat(row("Фирма")).containsText("ООО «Ключ» · ООО «Замок»");
        assertThat(row("Фирма")).containsText("не узнана");
        assertThat(row("Налоговый ИНН")).containsText("похоже; проверьте");
        assertThat(column("Налоговый ИНН")).hasValue("inn");
        assertThat(admin.page().getByText("Названия колонок — в строке 2.")).isVisible();
        assertThat(admin.page().getByText("Не хватает обязательных колонок: Идентификатор, Название."))
                .isVisible();
        assertThat(admin.button("Загрузить")).isDisabled();
        assertThat(Axe.grave(admin.page())).isEmpty();
    }

    @Test
    @Order(2)
    void mapsByKeysAndTellsAColumnThatIsChosenTwice() throws IOException {
        column("Номер карточки").focus();
        admin.page().keyboard().press("ArrowDown");
        assertThat(column("Номер карточки")).hasValue("external_id");
        admin.page().keyboard().press("Tab");
        assertThat(column("Фирма")).isFocused();
        admin.page().keyboard().press("ArrowDown");
        assertThat(row("Фирма")).containsText("выбрана дважды");
        assertThat(Axe.grave(admin.page())).isEmpty();
        admin.page().keyboard().press("ArrowDown");

        assertThat(column("Фирма")).hasValue("name");
        assertThat(admin.page().getByText("Не хватает")).hasCount(0);
        assertThat(admin.button("Загрузить")).isEnabled();
    }

    @Test
    @Order(3)
    void savesTheMappingAndTakesTheFileIn() {
        admin.page().getByLabel("Название соответствия").fill("Карточки");
        admin.button("Сохранить соответствие").click();
        assertThat(admin.page().getByText("Соответствие «Карточки» сохранено.")).isVisible();
        assertThat(admin.page()).hasURL(Pattern.compile("mapping="));
        assertThat(column("Фирма")).hasValue("name");
        admin.button("Загрузить").click();

        assertThat(admin.heading("Загрузка закончена")).isVisible();
        assertThat(admin.page().locator(".figures")).containsText("Создано2");
    }

    @Test
    @Order(4)
    void offersTheSavedMappingToTheNextSuchFile() {
        choose(admin, "/import?kind=clients");
        assertThat(admin.page().getByText("Файл подходит к сохранённому соответствию «Карточки»."))
                .isVisible();
        admin.button("Взять его").click();

        assertThat(admin.page().getByLabel("Сохранённое соответствие")).hasValue("Карточки");
        assertThat(row("Номер карточки")).containsText("выбрана");
        admin.button("Проверить").click();
        assertThat(admin.heading("Проверено, ничего не записано")).isVisible();
        assertThat(admin.page().locator(".figures")).containsText("Без изменений2");
        admin.button("Загрузить по-настоящему").click();
        assertThat(admin.heading("Загрузка закончена")).isVisible();
        assertThat(admin.faults()).isEmpty();
    }

    @Test
    @Order(5)
    void fitsAPhoneInTheDarkAndSpeaksEnglish() throws IOException {
        try (var phone = chromium.visit(ColorScheme.DARK, "en-GB", 390)) {
            phone.signIn("admin");
            choose(phone, "/import?kind=clients&mapping=Карточки");

            assertThat(phone.page().getByLabel("What it is: Фирма").locator("option:checked"))
                    .hasText("Name");
            assertThat(phone.page().evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(Axe.grave(phone.page())).isEmpty();
            assertThat(phone.faults()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void forgetsAMappingWhenAskedTwice() {
        admin.page().getByLabel("Название соответствия").fill("Ещё одно");
        admin.button("Сохранить соответствие").click();
        assertThat(admin.page().getByText("Соответствие «Ещё одно» сохранено.")).isVisible();
        forget();
        assertThat(admin.page().getByText("Соответствие «Ещё одно» удалено.")).isVisible();
        assertThat(saved()).isFocused();
        assertThat(saved().locator("option")).hasCount(2);
        saved().selectOption("Карточки");
        forget();

        assertThat(admin.page().getByText("Соответствие «Карточки» удалено.")).isVisible();
        assertThat(row("Фирма")).containsText("не узнана");
        assertThat(saved()).hasCount(0);
        assertThat(admin.page().getByLabel("Название соответствия")).isFocused();
    }

    @Test
    @Order(7)
    void saysWhyAFileCannotBeRead() {
        var old = new FilePayload("old.xlsx", "", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        admin.page().locator("input[type=file]").setInputFiles(old);

        assertThat(admin.page().getByRole(AriaRole.ALERT)).containsText("Это файл старого Excel");
        assertThat(admin.button("Проверить")).isDisabled();
    }

    private static void choose(Visit visit, String address) {
        var file = new FilePayload("cards.csv", "text/csv", ODD.getBytes(Charset.forName("windows-1251")));
        visit.open(address);
        visit.page().locator("input[type=file]").setInputFiles(file);
        visit.settled();
        assertThat(visit.page().locator("table.mapped")).isVisible();
    }

    private void forget() {
        admin.button("Удалить").click();
        admin.page().keyboard().press("Enter");
    }

    private Locator saved() {
        return admin.page().getByLabel("Сохранённое соответствие");
    }

    private Locator row(String header) {
        return admin.page().locator("table.mapped tbody tr").filter(new FilterOptions().setHasText(header));
    }

    private Locator column(String header) {
        return row(header).getByRole(AriaRole.COMBOBOX);
    }
}
