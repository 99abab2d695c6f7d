package io.clientele.api.database.column;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the columns of all rooms in the background once the application is up, and writes them to their files after that, every
 * quarter of an hour, and when the application stops. What fails here is only slower later.
 */
@Component
class ColumnKeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnKeeping.class);
    private static final int EVERY_MINUTES = 15;
    private static final int PATIENCE_SECONDS = 10;

    private final ColumnSettings settings;
    private final List<KeptColumns> columns;
    private @Nullable ScheduledExecutorService background;

    ColumnKeeping(ColumnSettings settings, List<KeptColumns> columns) {
        this.settings = settings;
        this.columns = columns;
    }

    @Override
    public synchronized void start() {
        if (settings.kept()) {
            background = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("columns").factory());
            background.execute(this::warm);
            var _ = background.scheduleWithFixedDelay(this::save, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        }
    }

    @Override
    public synchronized void stop() {
        var running = background;
        background = null;
        if (running != null) {
            running.shutdownNow();
            if (hasEnded(running)) {
                save();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return background != null;
    }

    private static boolean hasEnded(ScheduledExecutorService running) {
        try {
            return running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void warm() {
        columns.forEach(one -> safely(one::warm));
        save();
    }

    private void save() {
        columns.forEach(one -> safely(one::save));
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("Columns could not be read or kept: {}", failure.getMessage());
        }
    }
}
