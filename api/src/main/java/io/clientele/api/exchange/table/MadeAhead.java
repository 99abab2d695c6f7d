package io.clientele.api.exchange.table;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Elements of which the next is made in a thread of its own while those before are worked on; closing ends that thread. */
public final class MadeAhead<E> implements Iterator<E>, AutoCloseable {

    /** What the thread made: an element, or why it could not, or neither at the end. */
    private record Made<E>(@Nullable E element, @Nullable Throwable failure) {}

    private final BlockingQueue<Made<E>> queue = new ArrayBlockingQueue<>(1);
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private final Thread maker;
    private volatile boolean closed;
    private @Nullable Made<E> next;

    /** Begins to make them. */
    public MadeAhead(Iterator<E> elements) {
        maker = Thread.ofPlatform().daemon().name("reading-ahead").start(() -> make(elements));
    }

    private void make(Iterator<E> elements) {
        try {
            while (!closed && elements.hasNext()) {
                hand(new Made<>(elements.next(), null));
            }
            hand(new Made<>(null, null));
        } catch (InterruptedException closed) {
            // Nobody waits for more.
        } catch (Throwable failure) {
            fail(failure);
        } finally {
            over.complete(true);
        }
    }

    private void hand(Made<E> made) throws InterruptedException {
        if (!closed) {
            queue.put(made);
        }
    }

    private void fail(Throwable failure) {
        try {
            hand(new Made<>(null, failure));
        } catch (InterruptedException closed) {
            // Nobody waits for it.
        }
    }

    @Override
    public boolean hasNext() {
        return made().element() != null;
    }

    @Override
    public E next() {
        var element = made().element();
        if (element == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return element;
    }

    private Made<E> made() {
        var made = next == null ? taken() : next;
        next = made;
        switch (made.failure()) {
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null -> {
                return made;
            }
            default -> throw new IllegalStateException(made.failure());
        }
    }

    private Made<E> taken() {
        try {
            return queue.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was read", interrupted);
        }
    }

    @Override
    public void close() {
        closed = true;
        queue.clear();
        maker.interrupt();
        over.join();
    }
}
