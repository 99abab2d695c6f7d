package io.clientele.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.graphql.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
@Timeout(120)
class JobDoorTests {

    private static final String UNKNOWN_WORK = "nothing-does-this";

    @Autowired
    private Api api;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobStates states;

    @Autowired
    private JdbcClient jdbc;

    private Caller admin = new Caller(0, "admin", Role.ADMIN, null);

    @BeforeEach
    void findAccounts() {
        admin = caller("admin", Role.ADMIN);
        if (jdbc.sql("select count(*) from account where username = 'curious'")
                        .query(Integer.class)
                        .single()
                == 0) {
            api.admin().document("""
                            mutation { accountCreate(input: {username: "curious", password: "%s", role: ANALYST}) {
                              userErrors { code } } }""".formatted(Api.PASSWORD)).execute();
        }
    }

    @Test
    void runsWhatIsStartedAndTellsTheEndToWhoWatches() {
        var id = Ids.of(Jobs.TYPE, jobs.start(UNKNOWN_WORK, Map.of(), admin));

        var events = watch(id);

        assertThat(events).contains("FAILED");
        var job = api.admin()
                .document("query($id: ID!) { job(id: $id) { status finishedAt error { code message } } }")
                .variable("id", id)
                .execute();
        job.path("job.error.code").entity(String.class).isEqualTo("INTERNAL");
        job.path("job.finishedAt").hasValue();
    }

    @Test
    void takesUpAJobWhoseNodeWasKilled() {
        var number = states.queued(UNKNOWN_WORK, "{}", admin.account());
        states.running(number);
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('job', ?, '2020-01-01', true, 'a node that is gone', '2020-01-01', 1)""").param(Long.toString(number)).update();

        watch(Ids.of(Jobs.TYPE, number));

        assertThat(states.find(number).orElseThrow().status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void givesAResultToItsOwnerOnly() throws IOException {
        var number = finished();
        var id = Ids.of(Jobs.TYPE, number);

        var url = text(
                api.admin()
                        .document("query($id: ID!) { job(id: $id) { result { fileName size rows url } } }")
                        .variable("id", id)
                        .execute(),
                "job.result.url");

        var body = api.rest("admin").get().uri(url).exchange().expectStatus().isOk();
        body.expectHeader().valueMatches("Content-Disposition", "attachment;.*members\\.csv.*");
        body.expectHeader().contentTypeCompatibleWith("text/csv");
        body.expectBody(String.class).isEqualTo("a;b");
        api.rest("curious").get().uri(url).exchange().expectStatus().isNotFound();
        api.rest("admin")
                .get()
                .uri("/jobs/nonsense/result")
                .exchange()
                .expectStatus()
                .isBadRequest();
        api.as("curious")
                .document("query($id: ID!) { job(id: $id) { id } node(id: $id) { id } jobs { totalCount } }")
                .variable("id", id)
                .execute()
                .path("job")
                .valueIsNull()
                .path("node")
                .valueIsNull()
                .path("jobs.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void cancelsForTheOwnerAndKeepsWhatIsFinished() throws IOException {
        var cancel = "mutation($id: ID!) { jobCancel(id: $id) { job { status } userErrors { code field } } }";
        var queued = Ids.of(Jobs.TYPE, states.queued(UNKNOWN_WORK, "{}", admin.account()));
        var done = Ids.of(Jobs.TYPE, finished());

        var byStranger =
                api.as("curious").document(cancel).variable("id", queued).execute();
        var byOwner = api.admin().document(cancel).variable("id", queued).execute();
        var tooLate = api.admin().document(cancel).variable("id", done).execute();

        byStranger.path("jobCancel.userErrors[0].code").entity(String.class).isEqualTo("NOT_FOUND");
        byOwner.path("jobCancel.job.status").entity(String.class).isEqualTo("CANCELLED");
        tooLate.path("jobCancel.job.status").entity(String.class).isEqualTo("COMPLETED");
    }

    @Test
    void listsJobsNewestFirstBothWays() {
        var older = Ids.of(Jobs.TYPE, states.queued(UNKNOWN_WORK, "{}", admin.account()));
        var newer = Ids.of(Jobs.TYPE, states.queued(UNKNOWN_WORK, "{}", admin.account()));

        var page = api.admin()
                .document("{ jobs(first: 2) { nodes { id } pageInfo { endCursor } } }")
                .execute();
        var back = api.admin()
                .document("query($before: String) { jobs(last: 1, before: $before) { nodes { id } } }")
                .variable("before", text(page, "jobs.pageInfo.endCursor"))
                .execute();

        page.path("jobs.nodes[*].id").entityList(String.class).containsExactly(newer, older);
        back.path("jobs.nodes[*].id").entityList(String.class).containsExactly(newer);
    }

    private long finished() throws IOException {
        var number = states.queued(UNKNOWN_WORK, "{}", admin.account());
        var file = jobs.file(new Job.Result("result-" + number, "", 0, "", 0));
        Files.writeString(file, "a;b");
        states.result(number, new Job.Result(String.valueOf(file.getFileName()), "members.csv", 3, "0".repeat(64), 1));
        states.finished(number, JobStatus.COMPLETED, null);
        return number;
    }

    /** Follows the subscription, which ends when the job is finished. */
    private String watch(String id) {
        var query = "subscription($id: ID!) { jobProgress(id: $id) { status progress { done total } } }";
        var events = api.rest("admin")
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", query, "variables", Map.of("id", id)))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .collectList()
                .block();
        return Objects.requireNonNull(events).toString();
    }

    private Caller caller(String username, Role role) {
        var account = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
        return new Caller(account, username, role, null);
    }

    private static String text(Response response, String path) {
        return response.path(path).entity(String.class).get();
    }
}
