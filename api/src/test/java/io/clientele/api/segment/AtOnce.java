package io.clientele.api.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does a thing many times at the same time: none begins before all are there. */
public final class AtOnce {

    private AtOnce() {}

    /** What each gave, in the order of their numbers from 0. */
    public static <T> List<T> times(int times, IntFunction<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CyclicBarrier(times);
            var tasks = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(at -> () -> {
                        start.await();
                        return work.apply(at);
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return List.copyOf(results);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
