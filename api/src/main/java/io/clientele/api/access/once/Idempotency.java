package io.clientele.api.access.once;

import io.clientele.api.access.Callers;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a caller repeat a creating mutation without creating twice: the same key gives the first one's answer. */
@Component
public class Idempotency {

    private static final int LENGTH = 100;

    private final TransactionTemplate claim;
    private final TransactionTemplate apart;
    private final JdbcClient jdbc;
    private final Callers callers;
    private final BusinessCalendar calendar;

    Idempotency(PlatformTransactionManager transactions, JdbcClient jdbc, Callers callers, BusinessCalendar calendar) {
        this.claim = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.jdbc = jdbc;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Does the work once for this caller, operation and key; without a key, each time. Whoever comes with a key that is at work
     * waits for its answer; a failure frees the key.
     *
     * @param work gives the number of what it made, in transactions of its own
     * @throws Problem {@code BAD_IDEMPOTENCY_KEY} when the key is empty or longer than 100 characters
     */
    public long once(String operation, @Nullable String key, LongSupplier work) {
        if (key == null) {
            return work.getAsLong();
        }
        if (key.isBlank() || key.length() > LENGTH) {
            throw new Problem("BAD_IDEMPOTENCY_KEY", "An idempotency key has 1 to %d characters.".formatted(LENGTH));
        }
        var username = callers.current().username();
        return claim.execute(status -> claimed(username, operation, key)
                ? made(username, operation, key, work)
                : earlier(username, operation, key));
    }

    private boolean claimed(String username, String operation, String key) {
        return jdbc.sql(
                                "insert ignore into idempotency_key (username, operation, token, result, created_at) values (?, ?, ?, 0, ?)")
                        .params(username, operation, key, LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private long made(String username, String operation, String key, LongSupplier work) {
        long result = apart.execute(status -> work.getAsLong());
        jdbc.sql("update idempotency_key set result = ? where username = ? and operation = ? and token = ?")
                .params(result, username, operation, key)
                .update();
        return result;
    }

    private long earlier(String username, String operation, String key) {
        return jdbc.sql("select result from idempotency_key where username = ? and operation = ? and token = ?")
                .params(username, operation, key)
                .query(Long.class)
                .single();
    }
}
