package io.clientele.api.exchange.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file, which a thread of its own writes while the next are read. What fails there fails here, at a later row or at the
 * end; closing waits until nothing is being written.
 */
final class WrittenBehind implements AutoCloseable {

    private static final int TOGETHER = 500;

    /** So many times as many rows may wait to be written: what is read with one statement, and once more as many. */
    private static final int WAITING = 8;

    private final ListFile file;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("writing-behind").factory());
    private final Semaphore room = new Semaphore(WAITING);
    private List<List<@Nullable Object>> rows = new ArrayList<>();
    private CompletableFuture<Void> writing = CompletableFuture.allOf();

    WrittenBehind(ListFile file) {
        this.file = file;
    }

    void row(List<@Nullable Object> cells) throws IOException {
        rows.add(cells);
        if (rows.size() == TOGETHER) {
            handOver();
        }
    }

    /** Waits until all rows are written. */
    void finish() throws IOException {
        handOver();
        await();
    }

    private void handOver() throws IOException {
        room.acquireUninterruptibly();
        if (writing.isCompletedExceptionally()) {
            await();
        }
        var handed = rows;
        rows = new ArrayList<>(TOGETHER);
        writing = writing.thenRunAsync(() -> write(handed), writer).whenComplete((done, failure) -> room.release());
    }

    private void write(List<List<@Nullable Object>> handed) {
        try {
            for (var cells : handed) {
                file.row(cells);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void await() throws IOException {
        try {
            writing.join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case UncheckedIOException unwritten -> throw unwritten.getCause();
                case RuntimeException other -> throw other;
                case Error other -> throw other;
                case null, default -> throw failure;
            }
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
