package io.clientele.api.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.report.letter.Postbox;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.MadeAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports by mail for tests: a little base of two clients, a postbox, and schedules that run each morning at seven in Moscow. */
final class ScheduledReports {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/letters/[0-9a-f-]+)");
    private static final String RUN =
            "state dueAt error { code message } letters { recipient attempts sentAt error { code } }";
    private static final String CREATE = """
            mutation($schedule: ReportScheduleInput!) { reportScheduleCreate(input: {schedule: $schedule}) {
              schedule { id version nextRunAt } userErrors { field code message } } }""";

    private final ConfigurableApplicationContext application;
    private final Api api;
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final DueSchedules due;
    private Postbox postbox;

    ScheduledReports(ConfigurableApplicationContext application) {
        this.application = application;
        this.api = application.getBean(Api.class);
        this.clock = application.getBean(SettableClock.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.due = application.getBean(DueSchedules.class);
        this.postbox = new Postbox(application);
        postbox.close();
    }

    void load() {
        var managers = application.getBean(Managers.class);
        application
                .getBean(Clients.class)
                .upsert(
                        "mail",
                        List.of(
                                Card.of("c1").with(ClientField.MANAGER, "Ann").card(),
                                Card.of("c2").card()));
        application
                .getBean(Sales.class)
                .upsert(
                        "mail",
                        List.of(
                                SaleTestData.sale("1", "1")
                                        .to("c1")
                                        .amount("1000")
                                        .row(),
                                SaleTestData.sale("2", "1")
                                        .to("c2")
                                        .amount("400")
                                        .row()),
                        SaleTestData.CREATING);
        MadeAccounts.manager(api, managers, "mail", "Ann", "ann");
        MadeAccounts.manager(api, managers, "mail", "Ann", "leaver");
    }

    /** Begins today, without schedules and with an empty postbox. */
    void open() {
        clock.set(SettableClock.TODAY);
        api.signOut();
        List.of("report_schedule", "report_schedule_run", "report_letter")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        postbox = new Postbox(application);
    }

    void close() {
        postbox.close();
        clock.set(SettableClock.TODAY);
        api.signOut();
    }

    Api api() {
        return api;
    }

    SettableClock clock() {
        return clock;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    DueSchedules due() {
        return due;
    }

    Postbox postbox() {
        return postbox;
    }

    void tomorrow() {
        clock.set(SettableClock.TODAY.plusDays(1));
        api.signOut();
    }

    String made(Map<String, ?> differing) {
        var answer = create("admin", differing);
        assertThat(answer.list("reportScheduleCreate.userErrors", Object.class)).isEmpty();
        return answer.text("reportScheduleCreate.schedule.id");
    }

    Answer create(String username, Map<String, ?> differing) {
        return new Asking(api.as(username)).ask(CREATE, Map.of("schedule", input(differing)));
    }

    static Map<String, Object> input(Map<String, ?> differing) {
        var input = new HashMap<String, Object>(Map.of(
                "name", "Mornings",
                "kind", "ABC_XYZ",
                "formats", List.of("CSV"),
                "locale", "EN",
                "period", Map.of("between", Map.of("from", "2026-01-01", "to", "2027-01-01")),
                "cron", "0 0 7 * * *",
                "recipients", List.of("anna@example.org")));
        input.putAll(differing);
        return input;
    }

    Answer ask(String username, String document) {
        return new Asking(api.as(username)).ask(document);
    }

    Answer told(String schedule) {
        return ask(
                "admin",
                "{ reportSchedule(id: \"%s\") { nextRunAt nextRuns lastRun { %s } runs { state } } }"
                        .formatted(schedule, RUN));
    }

    /** The schedule once its report is made and its letters were sent or given up. */
    Answer ended(String schedule) {
        var told = new Answer[1];
        wait(() -> {
            postbox.deliver();
            told[0] = told(schedule);
            return !List.of("MAKING", "SENDING").contains(told[0].text("reportSchedule.lastRun.state"));
        });
        return Objects.requireNonNull(told[0]);
    }

    Answer until(String schedule, String state, int attempts) {
        var told = new Answer[1];
        wait(() -> {
            postbox.deliver();
            told[0] = told(schedule);
            return told[0].text("reportSchedule.lastRun.state").equals(state)
                    && told[0].number("reportSchedule.lastRun.letters[0].attempts") == attempts
                    && !told[0].isNull("reportSchedule.lastRun.letters[0].error");
        });
        return Objects.requireNonNull(told[0]);
    }

    static void wait(BooleanSupplier over) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!over.getAsBoolean()) {
            assertThat(System.nanoTime()).as("ends in time").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    static String link(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    void opensOnce(String link, String content) {
        for (var look = 0; look < 2; look++) {
            var page = api.anyone()
                    .get()
                    .uri(link)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult();
            assertThat(page.getResponseBody())
                    .contains("can be taken once", "method=\"post\"")
                    .doesNotContain(content);
        }
        var file = api.anyone()
                .post()
                .uri(link)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
        assertThat(file.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("attachment", "2026-01-01");
        assertThat(new String(Objects.requireNonNull(file.getResponseBody()), StandardCharsets.UTF_8))
                .contains(content);
        api.anyone().post().uri(link).exchange().expectStatus().isNotFound();
        api.anyone().get().uri(link).exchange().expectStatus().isNotFound();
        api.anyone().get().uri("/letters/nonsense").exchange().expectStatus().isNotFound();
    }

    String letterTo(String recipient) {
        try {
            return String.valueOf(
                    Postbox.part(postbox.to(recipient).getFirst(), "text/plain").getContent());
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
