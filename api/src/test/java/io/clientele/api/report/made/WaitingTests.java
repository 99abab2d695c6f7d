package io.clientele.api.report.made;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.OtherNode;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.job.Job;
import io.clientele.api.job.JobStatus;
import io.clientele.api.job.Jobs;
import io.clientele.api.report.ReportRequest;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.made.Comer.Way;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of those who wait for a report while others are made. */
@ClienteleTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WaitingTests {

    private static final int OF_ONE_WAY = 3;
    private static final int MOST_OF_ONE = 32;
    private static final String PATH = "/reports/abc-xyz.csv?from=2026-01-01&to=2027-01-01";

    private final Turns turns;
    private final Api api;
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    @Autowired
    WaitingTests(Turns turns, Api api) {
        this.turns = turns;
        this.api = api;
    }

    @AfterEach
    void leave() throws InterruptedException {
        done.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void aJobCanBeCancelledBeforeItsTurn(@Autowired Jobs jobs, @Autowired JdbcClient jdbc) {
        var account = jdbc.sql("select id from account where username = 'admin'")
                .query(Integer.class)
                .single();
        var admin = new Caller(account, "admin", Role.ADMIN, null);
        fill(Way.JOB);
        var number = jobs.start("REPORT", Map.of("request", request(), "format", Format.CSV), admin);
        awaitWaiting(1);

        jobs.cancel(number, admin);

        awaitWaiting(0);
        while (status(jobs, number, admin) == JobStatus.RUNNING) {
            Thread.onSpinWait();
        }
        assertThat(status(jobs, number, admin)).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void whoClosesTheConnectionWaitsNoLonger() throws IOException {
        fill(Way.DOOR);
        try (var staying = asking();
                var leaving = asking()) {
            awaitWaiting(2);

            leave(leaving);

            awaitWaiting(1);
            done.countDown();
            assertThat(new String(staying.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void whoAsksForTooMuchIsToldWhenToAskAgain() throws IOException {
        fill(Way.DOOR);
        var sockets = new ArrayList<Socket>();
        for (var number = 0; number < MOST_OF_ONE; number++) {
            sockets.add(asking());
        }
        awaitWaiting(MOST_OF_ONE);

        api.rest("admin")
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_REPORTS");

        for (var socket : sockets) {
            socket.close();
        }
        awaitWaiting(0);
    }

    /** The doors stay closed then, so they are those of another node. */
    @Test
    @Timeout(240)
    void whoWaitsWhileTheApplicationGoesDownIsToldWhenToAskAgain(@Autowired ApplicationContext first)
            throws IOException {
        try (var other = OtherNode.beside(first)) {
            var closing = other.bean(Turns.class);
            fill(closing, Way.DOOR);
            try (var waiting = asking(other.api())) {
                awaitWaiting(closing, 1);

                closing.close();

                assertThat(new String(waiting.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 503")
                        .contains("\r\n" + HttpHeaders.RETRY_AFTER + ": 60\r\n")
                        .contains("\"GOING_DOWN\"");
            }
            assertThat(closing.waiting()).isZero();
        }
    }

    private static void leave(Socket socket) throws IOException {
        socket.close();
    }

    private static ReportRequest request() {
        return new ReportRequest(ReportKind.ABC_XYZ, null, null, null, null, Language.EN, Map.of());
    }

    private static JobStatus status(Jobs jobs, long number, Caller caller) {
        return jobs.find(number, caller).map(Job::status).orElseThrow();
    }

    private Socket asking() throws IOException {
        return asking(api);
    }

    private static Socket asking(Api api) throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(api.url()).getPort());
        var request = """
                GET %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Authorization: Bearer %s\r
                \r
                """.formatted(PATH, api.tokenOf("admin"));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private void fill(Way way) {
        fill(turns, way);
    }

    /** Has as many inside as one way lets in. */
    private void fill(Turns turns, Way way) {
        var inside = new CountDownLatch(OF_ONE_WAY);
        for (var place = 0; place < OF_ONE_WAY; place++) {
            threads.add(Thread.startVirtualThread(() -> hold(turns, way, inside)));
        }
        await(inside);
    }

    private void hold(Turns turns, Way way, CountDownLatch inside) {
        try {
            turns.take(new Comer(0, way, () -> {}), () -> {
                inside.countDown();
                await(done);
                return true;
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitWaiting(int number) {
        awaitWaiting(turns, number);
    }

    private static void awaitWaiting(Turns turns, int number) {
        while (turns.waiting() != number) {
            Thread.onSpinWait();
        }
    }
}
