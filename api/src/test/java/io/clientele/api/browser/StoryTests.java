package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import io.clientele.api.Api;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From an empty base to a report: files in, the rule of the drill without bits, an overlap, and what a manager sees of it. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTests {

    private static final String SEGMENT = "Дрель без оснастки";
    private static final String DRILL_AND_BITS =
            "купил(товар: 'Дрель ударная ДУ-750', за: 12 месяцев) и купил(группа: 'Оснастка', за: 12 месяцев)";

    private final Chromium chromium;
    private final SampleBase base;
    private final Visit admin;

    @TempDir
    Path folder = Path.of("");

    @Autowired
    StoryTests(Api api) {
        base = new SampleBase(api);
        chromium = new Chromium(api.url());
        admin = chromium.visit();
    }

    @BeforeAll
    void signIn() {
        admin.signIn("admin");
    }

    @AfterEach
    void leavesNoFaults() {
        assertThat(admin.faults()).isEmpty();
        assertThat(admin.foreign()).isEmpty();
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    @Order(1)
    void takesFilesIn() {
        for (var kind : SampleBase.KINDS) {
            admin.open("/import?check=no&kind=" + kind);
            admin.page().locator("input[type=file]").setInputFiles(SampleBase.FILES.resolve(kind + ".csv"));
            admin.button("Загрузить").click();

            assertThat(admin.heading("Загрузка закончена")).isVisible();
            assertThat(admin.page().locator(".figures")).containsText("Отклонено0");
        }
    }

    @Test
    @Order(2)
    void countsWhileTheRuleIsWrittenAndChangedAsATree() {
        admin.open("/rule");
        admin.page().getByLabel("Условия текстом").click();
        admin.page().keyboard().insertText(DRILL_AND_BITS);
        assertThat(count()).hasText("1");
        // Of two the answer to the second may be lost.
        assertThat(admin.questions().stream()
                        .filter(question -> question.contains("segmentPreview(") && question.contains("купил")))
                .hasSize(1);

        var leaf = admin.page().locator(".leaf").filter(new FilterOptions().setHasText("Оснастка"));
        leaf.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("не").setExact(true))
                .click();

        assertThat(count()).hasText("2");
        assertThat(admin.page().getByLabel("Условия текстом")).containsText("и не купил");
        assertThat(admin.page().locator(".names").first()).containsText("ООО «Волга-Инструмент»");
    }

    @Test
    @Order(3)
    void savesTheSegmentAndListsItsMembers() {
        admin.page()
                .getByLabel("Название сегмента", new GetByLabelOptions().setExact(true))
                .fill(SEGMENT);
        admin.button("Сохранить сегмент").click();

        assertThat(admin.heading(SEGMENT)).isVisible();
        assertThat(admin.page()).hasURL(Pattern.compile("/segments/[^/?]+$"));
        assertThat(admin.page().locator("tbody tr")).hasCount(2);
        assertThat(admin.page().locator("tbody")).containsText("ИП Кузнецов А. В.");
    }

    @Test
    @Order(4)
    void showsWhomTwoSegmentsShare() {
        base.segment("Москва и область", "region in ('Москва', 'Московская обл')");
        admin.open("/overlap");
        admin.button("Сравнить первые").click();
        admin.page().getByLabel(Pattern.compile("∩.*: 1, ")).first().click();

        assertThat(admin.page().locator("tbody").last()).containsText("ИП Кузнецов А. В.");
    }

    @Test
    @Order(5)
    void downloadsThePdf() throws IOException {
        admin.open("/reports?format=pdf");
        var file = admin.saved(admin.button("Скачать"));

        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Продажи по сегментам", SEGMENT);
        }
    }

    @Test
    @Order(6)
    void downloadsTheWorkbook() throws IOException {
        admin.open("/reports?format=xlsx");
        var file = admin.saved(admin.button("Скачать"));

        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var cells = workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
            assertThat(cells).contains(SEGMENT);
        }
    }

    @Test
    @Order(7)
    void showsAManagerOnlyHisClients() {
        base.hireManager("smirnova", "К-001");
        try (var manager = chromium.visit()) {
            manager.signIn("smirnova");
            assertThat(manager.page().getByText("Показаны только ваши клиенты."))
                    .isVisible();
            manager.open("/clients");

            assertThat(manager.page().locator("tbody tr")).hasCount(5);
            assertThat(manager.page().locator("tbody")).not().containsText("Волга-Инструмент");
            assertThat(manager.faults()).isEmpty();
        }
    }

    @Test
    @Order(8)
    void refusesAWrongPasswordInPlainWords() {
        try (var stranger = chromium.visit()) {
            stranger.page().navigate("/");
            stranger.page().getByLabel("Имя пользователя").fill("admin");
            stranger.page().getByLabel("Пароль").fill("not-the-password");
            stranger.button("Войти").click();

            assertThat(stranger.page().getByRole(AriaRole.ALERT)).containsText("не подходят");
        }
    }

    @Test
    @Order(9)
    void refusesARuleInTheReadersLanguage() {
        admin.open("/rule?text=" + URLEncoder.encode("регионн = 'Москва'", StandardCharsets.UTF_8));

        var refusal = admin.page().getByRole(AriaRole.ALERT).first();
        assertThat(refusal).containsText("Что поправить");
        assertThat(refusal).containsText("регионн");
        assertThat(refusal).not().containsText(Pattern.compile("There|Unknown|mean"));
    }

    @Test
    @Order(10)
    void ordersMembersByAHeadAndKeepsTheOrderInTheFile() throws IOException {
        var segment = base.segment("Все покупатели", "bought(last: 12 months)");
        admin.open("/segments/" + segment + "?columns=amount,lastPurchase,debt");
        var head = admin.page().getByRole(AriaRole.COLUMNHEADER).filter(new FilterOptions().setHasText("Выручка"));
        assertThat(head).hasAttribute("aria-sort", "none");
        head.getByRole(AriaRole.BUTTON).focus();
        admin.page().keyboard().press("Enter");
        assertThat(head).hasAttribute("aria-sort", "descending");
        admin.page().keyboard().press("Enter");

        assertThat(head).hasAttribute("aria-sort", "ascending");
        assertThat(admin.page()).hasURL(Pattern.compile("direction=ASCENDING.*order=AMOUNT"));
        admin.settled();
        var file = Files.readAllLines(admin.saved(admin.button("CSV")));
        var rows = admin.page().locator("tbody tr td:first-child").allTextContents();
        assertThat(file.getFirst()).contains("Выручка", "Последняя покупка", "Долг");
        assertThat(file).hasSize(1 + rows.size());
        for (var at = 0; at < rows.size(); at++) {
            assertThat(file.get(at + 1))
                    .contains(rows.get(at).replace("«", "").replace("»", "").split(" ", -1)[1]);
        }
    }

    @Test
    @Order(11)
    void tellsRejectedRowsInTheReadersLanguage() throws IOException {
        var clients = Files.writeString(
                folder.resolve("wrong.csv"),
                "external_id,name,registered_at,income\nW-1,Да,,\nW-2,Нет,31.02.2026,много\n");
        admin.open("/import?kind=clients");
        admin.page().locator("input[type=file]").setInputFiles(clients);
        admin.button("Проверить").click();

        assertThat(admin.page().locator("tbody tr")).hasCount(2);
        assertThat(admin.page().locator("tbody tr").first()).containsText("31.02.2026Это не дата");
        var file = Files.readAllLines(admin.saved(admin.button("Скачать отклонённые строки (1)")));
        assertThat(file).hasSize(2);
        assertThat(file.get(1))
                .contains("WRONG_DATE,\"Это не дата: 31.02.2026. ", "Также WRONG_NUMBER в `income`: Это не число")
                .endsWith("W-2,Нет,31.02.2026,много");
    }

    @Test
    @Order(12)
    void takesAReportsParameterFromItsFieldToItsFile() throws IOException {
        admin.open("/reports?format=csv&report=lost-and-sleeping");
        var months = admin.page().getByLabel("Потерянный — без покупок, месяцев");
        months.fill("121");
        assertThat(admin.page().locator(".fault")).hasText("Целое число от 1 до 120.");
        assertThat(admin.button("Скачать")).isDisabled();
        months.fill("3");
        assertThat(admin.page()).hasURL(Pattern.compile("with\\.lostMonths=3"));
        var three = Files.readString(admin.saved(admin.button("Скачать")));
        months.fill("");
        assertThat(admin.page()).not().hasURL(Pattern.compile("lostMonths"));

        assertThat(three).isNotEqualTo(Files.readString(admin.saved(admin.button("Скачать"))));
    }

    @Test
    @Order(13)
    void keepsAReportsParameterInItsSchedule() {
        admin.open("/reports?schedule=new&report=forecast&with.months=3");
        var form = admin.page().locator("form").filter(new FilterOptions().setHas(admin.button("Сохранить рассылку")));
        var months = form.getByLabel("Горизонт прогноза, месяцев");
        assertThat(months).hasValue("3");
        months.fill("12");
        form.getByLabel("Кому (адреса почты)").fill("anna@example.org");
        admin.button("Сохранить рассылку").click();
        admin.page().getByRole(AriaRole.LINK).getByText("Прогноз").click();

        assertThat(months).hasValue("12");
    }

    private Locator count() {
        return admin.page().locator(".count:not(.waiting) strong");
    }
}
