package io.clientele.api.exchange.commerceml;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.database.DataFolder;
import io.clientele.api.exchange.commerceml.ExchangeSessions.Session;
import io.clientele.api.exchange.commerceml.content.CommerceMlOrder;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.Job;
import io.clientele.api.job.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What 1C asks for in a session. */
@Component
class Exchange {

    /** 1C asks again at once, so an answer waits a little for the job. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();

    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final int LOCKS = 64;

    private final Jobs jobs;
    private final DataFolder folder;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    Exchange(Jobs jobs, DataFolder folder, AuditTrail audit, JsonMapper json) {
        this.jobs = jobs;
        this.folder = folder;
        this.audit = audit;
        this.json = json;
        for (var at = 0; at < LOCKS; at++) {
            locks[at] = new ReentrantLock();
        }
    }

    private interface Step<T> {
        T take(SessionFolder files) throws IOException;
    }

    /** One request of a session after another: 1C repeats one that took it too long. */
    private <T> T inTurn(Session session, Step<T> step) throws IOException {
        var lock = locks[Math.floorMod(session.folder().hashCode(), LOCKS)];
        lock.lock();
        try {
            return step.take(new SessionFolder(session.folder()));
        } finally {
            lock.unlock();
        }
    }

    /** Begins to take files. */
    ResponseEntity<String> init(Session session) throws IOException {
        return inTurn(session, files -> {
            files.empty();
            return Answer.lines("zip=yes", "file_limit=" + SessionFolder.LARGEST_PART);
        });
    }

    /** Takes a part of a file. */
    ResponseEntity<String> take(Session session, ExchangeFile file, InputStream part) throws IOException {
        return inTurn(session, files -> {
            files.append(file, part);
            return Answer.success();
        });
    }

    /**
     * Has a file taken in by a job, and tells how far it is.
     *
     * @param source part of every key
     */
    ResponseEntity<String> load(Session session, ExchangeFile file, String source, Caller caller) throws IOException {
        if (!file.isKept()) {
            return Answer.success();
        }
        long number = inTurn(session, files -> started(files, file, source, caller));
        return told(finished(number, caller));
    }

    private long started(SessionFolder files, ExchangeFile file, String source, Caller caller) throws IOException {
        Path target = folder.filesOf("uploads").resolve(UUID.randomUUID().toString());
        if (!files.moveTo(target, file)) {
            return files.jobOf(file)
                    .orElseThrow(() -> new Problem(
                            "NOT_FOUND", "The file %s was not sent in this session.".formatted(file.name())));
        }
        var order = new CommerceMlOrder(target.toString(), file.name(), source);
        var job = jobs.start(CommerceMlOrder.JOB, order, caller);
        files.note(file, job);
        audit.record(caller, "import.commerceml", file.name(), "source " + source);
        return job;
    }

    private Job finished(long number, Caller caller) {
        var until = System.nanoTime() + LONGEST_WAIT;
        var job = find(number, caller);
        while (!job.status().finished() && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE);
            job = find(number, caller);
        }
        return job;
    }

    private Job find(long number, Caller caller) {
        return jobs.find(number, caller).orElseThrow(() -> new Problem("NOT_FOUND", "The job is gone."));
    }

    private ResponseEntity<String> told(Job job) {
        return switch (job.status()) {
            case QUEUED, RUNNING ->
                Answer.progress("%d of %s".formatted(job.done(), job.total() == null ? "?" : job.total()));
            case COMPLETED -> Answer.success(counts(job));
            case FAILED, CANCELLED -> Answer.failure(failure(job));
        };
    }

    private String counts(Job job) {
        var summary = json.readTree(String.valueOf(job.summary()));
        return "created %s, changed %s, unchanged %s, skipped %s, rejected %s"
                .formatted(
                        summary.path("created").asLong(),
                        summary.path("changed").asLong(),
                        summary.path("unchanged").asLong(),
                        summary.path("skipped").asLong(),
                        summary.path("rejected").asLong());
    }

    private static Problem failure(Job job) {
        var error = job.error();
        return error == null
                ? new Problem("CANCELLED", "The import was cancelled; what was done before stays.")
                : new Problem(error.code(), error.message());
    }
}
