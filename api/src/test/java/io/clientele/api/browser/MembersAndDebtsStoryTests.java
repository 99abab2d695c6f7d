package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.clientele.api.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that ask for more than themselves: whose members they tell, and whether a snapshot names everybody who owes. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MembersAndDebtsStoryTests {

    private static final String LIST = "Гости ярмарки";
    private static final String RULE = "Москва по условиям";
    private static final String MEMBERS = "/import?kind=segment-members";

    private final SampleBase base;
    private final Chromium chromium;
    private final Visit admin;
    private String list = "";
    private String rule = "";

    @Autowired
    MembersAndDebtsStoryTests(Api api) {
        base = new SampleBase(api);
        chromium = new Chromium(api.url());
        admin = chromium.visit();
    }

    @BeforeAll
    void load() {
        base.take("clients", SampleBase.FILES.resolve("clients.csv"));
        list = base.list(LIST);
        rule = base.segment(RULE, "region = 'Москва'");
        base.hire("fair", "MARKETER");
        admin.signIn("admin");
    }

    @AfterEach
    void leavesNoFaults() {
        assertThat(admin.faults()).isEmpty();
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    @Order(1)
    void asksForAColumnThatNamesClientsAndForTheSegment() throws IOException {
        admin.open(MEMBERS + "&check=no");
        choose(admin, "Номер карточки;Пометка\nК-001;\nК-003;был с женой\nК-099;\n");
        assertThat(admin.page().getByText("Нужна хотя бы одна из колонок: Идентификатор, "))
                .isVisible();
        column("Номер карточки").selectOption("external_id");

        assertThat(admin.page().getByText("Нужна хотя бы одна из колонок")).hasCount(0);
        assertThat(segment()).hasAccessibleDescription("Выберите сегмент, состав которого в файле.");
        assertThat(admin.button("Загрузить")).isDisabled();
        assertThat(Axe.grave(admin.page())).isEmpty();
    }

    @Test
    @Order(2)
    void addsTheClientsOfTheFileAndTellsWhomNobodyKnows() {
        segment().selectOption(LIST);
        assertThat(admin.page()).hasURL(Pattern.compile("segment=[^&]+"));
        admin.button("Загрузить").click();

        assertThat(admin.heading("Загрузка закончена")).isVisible();
        assertThat(admin.page().locator(".figures")).containsText(Pattern.compile("Создано2.*Отклонено1"));
        assertThat(rejected()).containsText("К-099");
        assertThat(base.members(LIST)).containsExactlyInAnyOrder("К-001", "К-003");
    }

    @Test
    @Order(3)
    void replacesTheMembersAfterItWasChecked() {
        admin.open(MEMBERS + "&segment=" + list);
        admin.page().getByLabel("Что сделать с клиентами из файла").selectOption("Заменить ими весь состав");
        assertThat(admin.page()).hasURL(Pattern.compile("mode=REPLACE"));
        choose(admin, "Идентификатор\nК-005\n");
        admin.button("Проверить").click();
        assertThat(admin.heading("Проверено, ничего не записано")).isVisible();
        assertThat(base.members(LIST)).hasSize(2);
        admin.button("Загрузить по-настоящему").click();
        assertThat(admin.heading("Загрузка закончена")).isVisible();
        assertThat(base.members(LIST)).containsExactly("К-005");
        admin.page().getByText("Открыть сегмент").click();

        assertThat(admin.heading(LIST)).isVisible();
    }

    @Test
    @Order(4)
    void saysBeforehandWhatTheDoorWouldRefuse() {
        admin.open(MEMBERS + "&mode=REPLACE&segment=" + rule);
        choose(admin, "Идентификатор\nК-005\n");
        assertThat(segment()).hasAttribute("aria-invalid", "true");
        assertThat(admin.page().locator(".fault")).containsText("только у сегмента, который ведётся вручную");
        assertThat(admin.button("Проверить")).isDisabled();
        admin.page().getByLabel("Что сделать с клиентами из файла").selectOption("Добавить");

        assertThat(admin.page().locator(".fault")).hasCount(0);
        assertThat(admin.page().getByText("даже если не подходят под условия")).isVisible();
        assertThat(admin.button("Проверить")).isEnabled();
        admin.open(MEMBERS + "&segment=gone");
        assertThat(admin.page().locator(".fault")).hasText("Такого сегмента нет. Выберите другой.");
    }

    @Test
    @Order(5)
    void takesMembersOfAMarketerAndNothingElse() throws IOException {
        try (var marketer = chromium.visit(ColorScheme.DARK, "en-GB", 390)) {
            marketer.signIn("fair");
            marketer.open("/import?segment=" + list);
            assertThat(marketer.page().getByLabel("What to import").locator("option"))
                    .hasText(new String[] {"Segment members"});
            choose(marketer, "Card no;note\nК-007;\n");
            marketer.page().getByLabel("What it is: Card no").selectOption("external_id");
            assertThat(marketer.page().getByLabel("Name of the mapping")).hasCount(0);
            assertThat(marketer.page().evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(Axe.grave(marketer.page())).isEmpty();
            marketer.page().getByLabel("Only check").uncheck();
            marketer.button("Import").click();

            assertThat(marketer.heading("The import is done")).isVisible();
            assertThat(base.members(LIST)).contains("К-007");
            assertThat(marketer.faults()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void showsWhatIsTickedAtOnce() {
        admin.open("/import?kind=debt-snapshot");
        var ticked = admin.page().getByLabel("Только проверить").evaluate("""
                async (box) => {
                    box.click();
                    for (let turn = 0; turn < 100; turn++) await null;
                    return box.checked;
                }
                """);

        assertThat(ticked).isEqualTo(false);
    }

    @Test
    @Order(7)
    void takesDebtsInAndTellsWrongDays() {
        admin.open("/import?kind=debt-snapshot&check=no");
        choose(admin, """
                Клиент;Дата;Долг;Не просрочено;1–7
                К-001;22.11.2026;150,50;100;50,50
                К-002;31.02.2026;10;10;
                К-003;23.11.2026;5;5;
                """);
        admin.button("Загрузить").click();

        assertThat(admin.heading("Загрузка закончена")).isVisible();
        assertThat(admin.page().locator(".figures")).containsText(Pattern.compile("Создано1.*Отклонено2"));
        assertThat(rejected()).containsText("31.02.2026Это не дата");
        assertThat(rejected()).containsText("2026-11-23Дата вне допустимых пределов");
        assertThat(base.debt("К-001")).isEqualTo("150.5 50.5");
        assertThat(base.debt("К-002")).isEqualTo("0 0");
    }

    @Test
    @Order(8)
    void leavesOtherDebtsUnlessTheFileNamesAllOfThem() {
        admin.open("/import?kind=debt-snapshot&check=no");
        choose(admin, "Клиент;Дата;Долг\nК-003;22.11.2026;7\n");
        admin.button("Загрузить").click();
        assertThat(admin.heading("Загрузка закончена")).isVisible();
        assertThat(base.debt("К-001")).isEqualTo("150.5 50.5");
        admin.button("Закрыть ✕").click();
        admin.page().getByLabel("В файле все должники").check();
        assertThat(admin.page()).hasURL(Pattern.compile("whole=yes"));
        admin.button("Загрузить").click();
        assertThat(admin.heading("Загрузка закончена")).isVisible();

        assertThat(base.debt("К-001")).isEqualTo("0 0");
        assertThat(base.debt("К-003")).isEqualTo("7 0");
    }

    @Test
    @Order(9)
    void offersNoImportOfAFileWhoseRowsAreAllRefused() {
        admin.open("/import?kind=debt-snapshot&whole=yes");
        choose(admin, "Клиент;Дата;Долг\nК-003;31.02.2026;7\n");
        admin.button("Проверить").click();

        assertThat(admin.heading("Проверено, ничего не записано")).isVisible();
        assertThat(rejected()).containsText("31.02.2026Это не дата");
        assertThat(admin.button("Загрузить по-настоящему")).hasCount(0);
        assertThat(base.debt("К-003")).isEqualTo("7 0");
    }

    private static void choose(Visit visit, String text) {
        var file = new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        visit.page().locator("input[type=file]").setInputFiles(file);
        visit.settled();
        assertThat(visit.page().locator("details.mapping")).isVisible();
    }

    private Locator segment() {
        return admin.page()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new GetByRoleOptions().setName("Сегмент").setExact(true));
    }

    private Locator column(String header) {
        return admin.page().getByLabel("Что это: " + header);
    }

    private Locator rejected() {
        return admin.page()
                .getByRole(AriaRole.TABLE)
                .filter(new Locator.FilterOptions().setHasText("Почему"))
                .locator("tbody");
    }
}
