package io.clientele.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerState.SettableSchedulerState;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.database.DataFolder;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ClienteleTest
class JobRunnerTests {

    private static final Caller CALLER = new Caller(1, "admin", Role.ADMIN, null);

    private record Parameters(int a) {}

    private interface Deed {
        void run(JobRun run) throws Exception;
    }

    private record Work(Deed deed) implements JobWork {
        @Override
        public String kind() {
            return "test";
        }

        @Override
        public void run(JobRun run) throws Exception {
            deed.run(run);
        }
    }

    @Autowired
    private JobStates states;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DataFolder folder;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    private final SettableSchedulerState node = new SettableSchedulerState();

    @Test
    void completesWithSummaryAndResult() {
        var job = run(run -> {
            assertThat(run.parameters(Parameters.class)).isEqualTo(new Parameters(1));
            run.progress(5, 5L);
            run.summary(Map.of("rows", 5));
            var file = Files.writeString(run.newFile(), "abc");
            run.result(file, "имя.csv", 1);
        });

        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.done()).isEqualTo(5);
        assertThat(job.summary()).isEqualTo("{\"rows\":5}");
        assertThat(job.result()).isNotNull().satisfies(result -> {
            assertThat(result.size()).isEqualTo(3);
            assertThat(result.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(jobs.file(result)).hasContent("abc");
        });
    }

    @Test
    void failsWithTheCodeOfAProblemAndHidesAFault() {
        var problem = run(run -> {
            throw new Problem("SOME_CODE", "Some sentence.");
        });
        var fault = run(run -> {
            throw new IOException("secret path");
        });

        assertThat(problem.error()).isEqualTo(new Job.Failure("SOME_CODE", "Some sentence."));
        assertThat(fault.error()).isNotNull().satisfies(error -> {
            assertThat(error.code()).isEqualTo("INTERNAL");
            assertThat(error.message()).contains("trace id").doesNotContain("secret");
        });
        assertThat(fault.status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void tellsProgressFromWithinATransactionThatIsUndone() {
        var job = run(run -> transaction.executeWithoutResult(status -> {
            run.progress(3, 3L);
            status.setRollbackOnly();
        }));

        assertThat(job.done()).isEqualTo(3);
    }

    @Test
    void stopsWhereItTellsProgressOnceCancelled() {
        var job = run(run -> {
            jobs.cancel(newest(), CALLER);
            assertThat(run.cancelled()).isTrue();
            run.progress(9, 9L);
            throw new AssertionError("It went on");
        });

        assertThat(job.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job.error()).isNull();
    }

    @Test
    void stopsWhatIsBusyOnceCancelled() {
        var job = run(run -> {
            var stopped = new CountDownLatch(1);
            try (var watch = run.watch(stopped::countDown)) {
                assertThat(watch).isNotNull();
                jobs.cancel(newest(), CALLER);
                assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
            }
            run.checkpoint();
            throw new AssertionError("It went on");
        });

        assertThat(job.status()).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void handsTheJobBackWhenTheNodeGoesDownAndAnotherRunsIt() {
        var number = queued();
        assertThatThrownBy(() -> runner(run -> {
                            node.setIsShuttingDown();
                            run.progress(1, 2L);
                        })
                        .run(number, context()))
                .isInstanceOf(JobStopped.class);
        assertThat(states.find(number).orElseThrow().status()).isEqualTo(JobStatus.QUEUED);

        var next = new SettableSchedulerState();
        runner(run -> run.progress(2, 2L)).run(number, new ExecutionContext(next, null, null, null));

        assertThat(states.find(number).orElseThrow().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void doesNotRunAFinishedJobAgain() {
        var number = queued();
        jobs.cancel(number, CALLER);

        runner(run -> {
                    throw new AssertionError("It ran");
                })
                .run(number, context());

        assertThat(states.find(number).orElseThrow().status()).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void startsWithTheTransactionItIsStartedInOrNotAtAll() {
        var number = transaction.execute(status -> {
            status.setRollbackOnly();
            return jobs.start("nothing-does-this", Map.of(), CALLER);
        });

        assertThat(states.find(number)).isEmpty();
    }

    private Job run(Deed deed) {
        var number = queued();
        runner(deed).run(number, context());
        return states.find(number).orElseThrow();
    }

    private long queued() {
        return states.queued("test", "{\"a\":1}", CALLER.account());
    }

    private long newest() {
        return states.page(CALLER.account(), Set.of(), true, null, 1).getFirst().number();
    }

    private ExecutionContext context() {
        return new ExecutionContext(node, null, null, null);
    }

    private JobRunner runner(Deed deed) {
        return new JobRunner(
                states,
                new ObjectProvider<>() {
                    @Override
                    public JobWork getObject() {
                        return new Work(deed);
                    }

                    @Override
                    public Stream<JobWork> stream() {
                        return Stream.of(getObject());
                    }
                },
                folder,
                json);
    }
}
