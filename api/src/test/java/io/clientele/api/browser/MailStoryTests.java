package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.clientele.api.Api;
import io.clientele.api.report.letter.Postbox;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** A report that goes out each week: made in words, seen with its next time, refused where it is wrong, sent at once, and ended. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailStoryTests {

    private static final String NAME = "Продажи по понедельникам";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api;
    private final Postbox postbox;
    private final Chromium chromium;
    private final Visit admin;

    @Autowired
    MailStoryTests(Api api, ConfigurableApplicationContext application) {
        this.api = api;
        postbox = new Postbox(application);
        chromium = new Chromium(api.url());
        admin = chromium.visit();
    }

    @BeforeAll
    void load() {
        new SampleBase(api).load();
        admin.signIn("admin");
    }

    @AfterEach
    void leavesNoFaults() {
        assertThat(admin.faults()).isEmpty();
    }

    @AfterAll
    void leave() {
        chromium.close();
        postbox.close();
    }

    @Test
    @Order(1)
    void startsWithTheReportThatIsChosen() {
        admin.open("/reports?report=abc-xyz&format=xlsx");
        assertThat(admin.page().getByText("Рассылок пока нет")).isVisible();
        admin.page().getByText("Отправлять по почте").click();

        assertThat(admin.page().getByLabel("Название")).hasValue("ABC × XYZ");
        assertThat(admin.page().getByLabel("Название")).isFocused();
        assertThat(admin.page().getByLabel("XLSX").last()).isChecked();
    }

    @Test
    @Order(2)
    void saysAtTheFieldWhatIsWrong() {
        admin.page().getByLabel("Название").fill(NAME);
        admin.page().getByLabel("Кому (адреса почты)").fill("анна");
        admin.button("Сохранить рассылку").click();

        assertThat(admin.page().locator(".fault"))
                .hasText("Это не адрес почты; напишите его как anna@example.org: анна.");
        assertThat(admin.page().getByLabel("Кому (адреса почты)")).isFocused();
        assertThat(admin.page().getByLabel("Кому (адреса почты)")).hasAttribute("aria-invalid", "true");
    }

    @Test
    @Order(3)
    void listsItWithItsNextTime() {
        admin.page().getByLabel("Кому (адреса почты)").fill("anna@example.org\nboris@example.org");
        admin.page().getByLabel("среда").check();
        admin.page().getByLabel("Время").fill("07:30");
        admin.button("Сохранить рассылку").click();

        assertThat(row()).containsText("Еженедельно: пн, ср в 07:30");
        assertThat(row()).containsText("23.11.2026 07:30");
        assertThat(row()).containsText("anna@example.org");
        assertThat(row()).containsText("ещё не было");
        assertThat(admin.page().locator(".said")).containsText("Следующая отправка: 23.11.2026 07:30");
        assertThat(admin.page()).hasURL(Pattern.compile("/reports\\?(?!.*schedule=).*$"));
    }

    @Test
    @Order(4)
    void keepsWhatWasWrittenWhenItIsOpenedAgain() {
        row().getByRole(AriaRole.LINK).click();
        assertThat(admin.page()).hasURL(Pattern.compile("schedule=[^&]+"));
        admin.page().reload();
        admin.settled();

        assertThat(admin.page().getByLabel("Повторять")).hasValue("WEEK");
        assertThat(admin.page().getByLabel("понедельник")).isChecked();
        assertThat(admin.page().getByLabel("Время")).hasValue("07:30");
        admin.page().getByLabel("Повторять").selectOption("MONTH");
        admin.page()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Число").setExact(true))
                .selectOption("L");
        admin.button("Сохранить рассылку").click();
        assertThat(row()).containsText("В последний день месяца в 07:30");
        assertThat(row()).containsText("30.11.2026 07:30");
    }

    @Test
    @Order(5)
    void sendsItNow() {
        row().getByRole(AriaRole.LINK).click();
        admin.button("Отправить сейчас").click();
        var state = row().locator("[role=status]");
        assertThat(state).containsText(Pattern.compile("Готовится|Отправля|Отправлено"));
        deliverUntilBothHaveIt();

        assertThat(state).containsText("Отправлено");
        assertThat(row().getByRole(AriaRole.BUTTON)).containsText(".xlsx");
        assertThat(admin.page().locator(".letters li")).hasCount(2);
    }

    @Test
    @Order(6)
    void endsItWhenAskedTwice() {
        admin.button("Удалить").click();
        assertThat(admin.page().getByText("Удалить рассылку?")).isVisible();
        admin.page().keyboard().press("Escape");
        assertThat(admin.button("Удалить")).isFocused();
        admin.button("Удалить").click();
        admin.page().keyboard().press("Enter");

        assertThat(admin.page().getByText("Рассылок пока нет")).isVisible();
        assertThat(admin.page().locator(".said")).hasText("Рассылка «%s» удалена.".formatted(NAME));
    }

    @Test
    @Order(7)
    void saysPlainlyThatThereIsNoMailServer() {
        postbox.close();
        admin.open("/reports?schedule=gone");

        assertThat(admin.page().getByText("Почтовый сервер не указан")).isVisible();
        assertThat(admin.page().getByText("Такой рассылки нет")).isVisible();
    }

    @Test
    @Order(8)
    void keepsTheLastWordOfAChoiceThatMustHaveOne() {
        admin.open("/reports?report=offer-card&with.fields=REGION");
        admin.page().getByText("Реквизиты карточки: 1").click();

        assertThat(admin.page().getByLabel("Регион")).isChecked();
        assertThat(admin.page().getByLabel("Регион")).isDisabled();
        admin.page().getByLabel("Город").check();
        assertThat(admin.page().getByLabel("Регион")).isEnabled();
    }

    private Locator row() {
        return admin.page().locator("tbody tr").filter(new FilterOptions().setHasText(NAME));
    }

    private void deliverUntilBothHaveIt() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (postbox.to("anna@example.org").isEmpty()
                || postbox.to("boris@example.org").isEmpty()) {
            assertThat(System.nanoTime()).as("letters go in time").isLessThan(until);
            postbox.deliver();
        }
    }
}
