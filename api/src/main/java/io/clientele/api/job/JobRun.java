package io.clientele.api.job;

import io.clientele.api.database.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One run of a job: what it was asked to do, and where it tells how far it is. */
public final class JobRun {

    /** A look at whether the job is to stop, until it is closed. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final Job job;
    private final JobStates states;
    private final DataFolder folder;
    private final JsonMapper json;
    private final BooleanSupplier goingDown;
    private long toldAt = System.nanoTime() - PAUSE;

    JobRun(Job job, JobStates states, DataFolder folder, JsonMapper json, BooleanSupplier goingDown) {
        this.job = job;
        this.states = states;
        this.folder = folder;
        this.json = json;
        this.goingDown = goingDown;
    }

    /** The job's number. */
    public long number() {
        return job.number();
    }

    /** The account it is done for; null for the firm itself. */
    public @Nullable Integer account() {
        return job.account();
    }

    /** What it was started with. */
    public <T> T parameters(Class<T> type) {
        return json.readValue(job.parameters(), type);
    }

    /**
     * Tells how much is done; a few times a second it is written down. A job that is to stop ends here, so this is called where
     * ending does no harm.
     *
     * @param total null while it is not known
     */
    public void progress(long done, @Nullable Long total) {
        if (goingDown.getAsBoolean()) {
            throw new JobStopped(false);
        }
        var now = System.nanoTime();
        if (now - toldAt >= PAUSE || (total != null && done >= total)) {
            toldAt = now;
            if (states.progressed(job.number(), done, total)) {
                throw new JobStopped(true);
            }
        }
    }

    /** Ends here when the job is to stop: for the last moment before what cannot be undone. */
    public void checkpoint() {
        if (goingDown.getAsBoolean()) {
            throw new JobStopped(false);
        }
        if (cancelled()) {
            throw new JobStopped(true);
        }
    }

    /** Looks, until it is closed, whether the job is to stop while its own thread is busy; then does this, once. */
    public Watch watch(Runnable stopping) {
        var over = new AtomicBoolean();
        Thread.ofPlatform().daemon().name("looking-after-job").start(() -> look(over, stopping));
        return () -> over.set(true);
    }

    private void look(AtomicBoolean over, Runnable stopping) {
        while (!over.get() && !goingDown.getAsBoolean() && !cancelled()) {
            LockSupport.parkNanos(PAUSE);
        }
        if (!over.get()) {
            stopping.run();
        }
    }

    /** Whether somebody wants it cancelled. */
    public boolean cancelled() {
        return states.cancelRequested(job.number());
    }

    /** What came of it; a record or map, kept as JSON. */
    public void summary(Object summary) {
        states.summary(job.number(), json.writeValueAsString(summary));
    }

    /** A new file to write a result to. */
    public Path newFile() {
        return folder.filesOf("results").resolve(job.number() + "-" + UUID.randomUUID());
    }

    /**
     * Gives the job its result.
     *
     * @param file made by {@link #newFile}
     * @param name as a caller saves it
     * @throws IOException when the file cannot be read
     */
    public void result(Path file, String name, long rows) throws IOException {
        states.result(
                job.number(),
                new Job.Result(file.getFileName().toString(), name, Files.size(file), sha256(file), rows));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
