package io.clientele.api.segment.membership.version;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clientele.api.firm.BusinessCalendar;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets old versions take less room. Who entered and left is kept for ever, and so every version can be told for ever; of keyframes
 * older than three months those of each 256th version and the first of a month stay, so that no version lies further than that
 * from one.
 */
@Configuration(proxyBeanMethods = false)
class Thinning {

    private static final Duration EVERY = Duration.ofHours(12);
    private static final int DAYS = 92;
    private static final int STAYS_EVERY = 256;

    private record Keyframe(int segmentId, int number) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessCalendar calendar;

    Thinning(JdbcClient jdbc, TransactionTemplate transaction, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.calendar = calendar;
    }

    @Bean
    RecurringTask<Void> thinningTask() {
        return Tasks.recurring("thinning", FixedDelay.of(EVERY)).execute((instance, context) -> thin());
    }

    /** Whoever reads meanwhile does so in a snapshot, in which nothing is missing. */
    void thin() {
        jdbc.sql("""
                        select v.segment_id, v.number from segment_version v
                        join segment_version p on p.segment_id = v.segment_id and p.number = v.number - 1
                        where v.keyframe and v.business_date < ? and mod(v.number - 1, ?) <> 0
                            and year(p.business_date) = year(v.business_date)
                            and month(p.business_date) = month(v.business_date)""")
                .params(calendar.today().minusDays(DAYS), STAYS_EVERY)
                .query(Keyframe.class)
                .list()
                .forEach(keyframe -> transaction.executeWithoutResult(status -> thin(keyframe)));
    }

    private void thin(Keyframe keyframe) {
        jdbc.sql("update segment_version set keyframe = false where segment_id = ? and number = ?")
                .params(keyframe.segmentId(), keyframe.number())
                .update();
        jdbc.sql("delete from segment_version_bitmap where segment_id = ? and number = ? and kind = 'MEMBERS'")
                .params(keyframe.segmentId(), keyframe.number())
                .update();
    }
}
