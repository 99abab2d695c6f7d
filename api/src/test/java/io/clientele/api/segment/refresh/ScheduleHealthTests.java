package io.clientele.api.segment.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.segment.SegmentTestData;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** The scheduler has stopped, and a segment waits since seven in the morning; it is noon. */
@ClienteleTest
class ScheduleHealthTests {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String GAUGE = "/actuator/metrics/clientele.refresh.overdue";
    private static final int FIVE_HOURS = 5 * 60 * 60;

    private final Api api;
    private final SettableClock clock;
    private final Scheduler scheduler;
    private final DueRefreshes due;
    private final SegmentTestData segments;

    @Autowired
    ScheduleHealthTests(Api api, SettableClock clock, Scheduler scheduler, DueRefreshes due) {
        this.api = api;
        this.clock = clock;
        this.scheduler = scheduler;
        this.due = due;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void stop() {
        scheduler.pause();
        api.signOut();
    }

    @AfterEach
    void comeBack() {
        clock.set(SettableClock.TODAY);
        api.signOut();
        scheduler.resume();
    }

    @Test
    void warnsAdministratorsAndKeepsTheNodeInService() {
        segments.made(Map.of(
                "name", "Waits",
                "forming", "PERIODIC",
                "text", "region = 'North'",
                "schedule", Map.of("cron", "0 0 7 * * *")));
        told(READINESS).jsonPath("$.components.refreshSchedules.status").isEqualTo("UP");
        assertThat(overdue()).isZero();

        clock.set(SettableClock.TODAY.plusDays(1));
        api.signOut();

        told(READINESS)
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components.refreshSchedules.status")
                .isEqualTo("WARNING")
                .jsonPath("$.components.refreshSchedules.details.oldestOverdueSeconds")
                .isEqualTo(FIVE_HOURS);
        assertThat(overdue()).isEqualTo(FIVE_HOURS);
        api.anyone()
                .get()
                .uri(READINESS)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components")
                .doesNotExist();

        due.formDue();
        told(READINESS).jsonPath("$.components.refreshSchedules.status").isEqualTo("UP");
        assertThat(overdue()).isZero();
    }

    @Test
    void showsTheGaugeToAdministratorsOnly() {
        api.anyone().get().uri(GAUGE).exchange().expectStatus().isUnauthorized();
    }

    private double overdue() {
        var measured = told(GAUGE).returnResult().getResponseBody();
        assertThat(measured).isNotNull();
        var text = new String(measured, java.nio.charset.StandardCharsets.UTF_8);
        return Double.parseDouble(text.replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1"));
    }

    private BodyContentSpec told(String uri) {
        return api.rest("admin").get().uri(uri).exchange().expectStatus().isOk().expectBody();
    }
}
