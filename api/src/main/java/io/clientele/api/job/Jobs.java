package io.clientele.api.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.database.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Long work, started here and done by whichever node is free. A job and its files are for who started it, and administrators. */
@Component
public class Jobs {

    /** The type of GraphQL, which is also the one in its ids. */
    public static final String TYPE = "Job";

    /** A moment that is past on every node's clock. */
    private static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

    private final JobStates states;
    private final SchedulerClient tasks;
    private final ObjectProvider<Scheduler> scheduler;
    private final DataFolder folder;
    private final JsonMapper json;

    Jobs(
            JobStates states,
            DataSource dataSource,
            ObjectProvider<Scheduler> scheduler,
            DataFolder folder,
            JsonMapper json) {
        this.states = states;
        this.tasks = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .jdbcCustomization(new AutodetectJdbcCustomization(dataSource, true))
                .build();
        this.scheduler = scheduler;
        this.folder = folder;
        this.json = json;
    }

    /**
     * Starts work of a kind, in the transaction under way or one of its own: it begins once that is committed.
     *
     * @param parameters a record or map, kept as JSON
     * @param caller whom it is done for; null is the firm itself
     * @return the job's number
     */
    @Transactional
    public long start(String kind, Object parameters, @Nullable Caller caller) {
        var number = states.queued(kind, json.writeValueAsString(parameters), caller == null ? null : caller.account());
        tasks.scheduleIfNotExists(
                TaskDescriptor.of(SchedulerConfiguration.JOB)
                        .instance(Long.toString(number))
                        .build(),
                AT_ONCE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
        return number;
    }

    /** The job of that number, if the caller may see it. */
    public Optional<Job> find(long number, Caller caller) {
        return states.find(number)
                .filter(job -> caller.role() == Role.ADMIN || Objects.equals(job.account(), caller.account()));
    }

    /** The job of that number, for who knows otherwise that it is of that account. */
    public Optional<Job> of(long number, int account) {
        return states.find(number).filter(job -> Objects.equals(job.account(), account));
    }

    /** The result that a link opens, whoever follows it. */
    Optional<Job.Result> result(long number) {
        return states.find(number).map(Job::result);
    }

    /** The account that a job is done for; empty for the firm itself. */
    Optional<Integer> account(long number) {
        return states.find(number).map(Job::account);
    }

    /** Asks a job to stop; one that is finished stays as it is. */
    public Optional<Job> cancel(long number, Caller caller) {
        var job = find(number, caller);
        job.ifPresent(found -> states.requestCancel(found.number()));
        return job.flatMap(found -> find(number, caller));
    }

    /** The file of a job's result. */
    public Path file(Job.Result result) {
        return folder.filesOf("results").resolve(result.file());
    }

    /**
     * Jobs that the caller may see, newest first.
     *
     * @param kinds those wanted; all where none is named
     * @param number before or after the job of that number; null is from the end
     */
    public List<Job> page(Caller caller, Set<String> kinds, boolean older, @Nullable Long number, int count) {
        return states.page(scope(caller), kinds, older, number, count);
    }

    /** How many there are in all. */
    public long count(Caller caller, Set<String> kinds) {
        return states.count(scope(caller), kinds);
    }

    private static @Nullable Integer scope(Caller caller) {
        return caller.role() == Role.ADMIN ? null : caller.account();
    }
}
