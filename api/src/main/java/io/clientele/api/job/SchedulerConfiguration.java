package io.clientele.api.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The clock-work of this node. Tasks of every room are beans; a node holds one by a heartbeat, and one whose node was killed is
 * taken up by another within a minute.
 */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    static final String JOB = "job";
    private static final int THREADS = 4;

    @Bean
    OneTimeTask<Void> jobTask(JobRunner runner) {
        return Tasks.oneTime(JOB)
                .onFailure((complete, operations) -> operations.reschedule(complete, complete.getTimeDone()))
                .execute((instance, context) -> runner.run(Long.parseLong(instance.getId()), context));
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks) {
        List<Task<?>> later =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        var recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(RecurringTask.class::cast)
                .toList();
        return Scheduler.create(dataSource, later)
                .startTasks(recurring)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Bean
    Start schedulerStart(Scheduler scheduler) {
        return new Start(scheduler);
    }

    /** Begins when everything else stands. */
    record Start(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
