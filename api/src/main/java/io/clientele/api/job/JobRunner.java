package io.clientele.api.job;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import io.clientele.api.database.DataFolder;
import io.clientele.api.firm.Problem;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs a job and writes down how it ended. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobStates states;
    private final ObjectProvider<JobWork> works;
    private final DataFolder folder;
    private final JsonMapper json;

    JobRunner(JobStates states, ObjectProvider<JobWork> works, DataFolder folder, JsonMapper json) {
        this.states = states;
        this.works = works;
        this.folder = folder;
        this.json = json;
    }

    void run(long number, ExecutionContext context) {
        var runs = states.running(number);
        states.find(number).ifPresent(job -> {
            var run = new JobRun(
                    job, states, folder, json, () -> context.getSchedulerState().isShuttingDown());
            if (runs) {
                attempt(job, run);
            }
            end(job, run);
        });
    }

    private void end(Job job, JobRun run) {
        try {
            work(job.kind()).end(run);
        } catch (Exception fault) {
            LOG.warn("Job {} of kind {} left something behind", job.number(), job.kind(), fault);
        }
    }

    private void attempt(Job job, JobRun run) {
        try {
            run.progress(0, null);
            work(job.kind()).run(run);
            states.finished(job.number(), JobStatus.COMPLETED, null);
        } catch (JobStopped stopped) {
            stop(job, stopped);
        } catch (Problem problem) {
            fail(job, problem.code(), String.valueOf(problem.getMessage()));
        } catch (Throwable fault) {
            fault(job, fault);
        }
    }

    private void stop(Job job, JobStopped stopped) {
        if (stopped.cancelled()) {
            states.finished(job.number(), JobStatus.CANCELLED, null);
        } else {
            states.handedBack(job.number());
            throw stopped;
        }
    }

    private void fault(Job job, Throwable fault) {
        var trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("Fault {} in job {} of kind {}", trace, job.number(), job.kind(), fault);
        fail(job, "INTERNAL", "A fault of ours; name the trace id %s when you report it.".formatted(trace));
    }

    private void fail(Job job, String code, String message) {
        states.finished(job.number(), JobStatus.FAILED, new Job.Failure(code, message));
    }

    private JobWork work(String kind) {
        Map<String, JobWork> byKind = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        var work = byKind.get(kind);
        if (work == null) {
            throw new IllegalStateException("Nothing does work of the kind " + kind);
        }
        return work;
    }
}
