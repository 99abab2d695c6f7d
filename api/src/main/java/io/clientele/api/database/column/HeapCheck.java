package io.clientele.api.database.column;

import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Looks at the start whether the base fits the heap: what does not is refused with what is needed, as running out of memory later
 * would end the application in the middle of somebody's work.
 */
@Component
class HeapCheck implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(HeapCheck.class);
    private static final long MIB = 1 << 20;

    /** What the application takes when its base is empty. */
    private static final long APPLICATION = 128 * MIB;

    /** Answers to rules, memberships and the like, which are let go when they would take more. */
    private static final long CACHES = 192 * MIB;

    private static final long STEP = 256 * MIB;

    /** Some things and what they take. */
    private record Held(String things, long count, long bytes) {}

    private final List<HeapNeed> needs;

    HeapCheck(List<HeapNeed> needs) {
        this.needs = needs;
    }

    @Override
    public void afterPropertiesSet() {
        check(needs, Runtime.getRuntime().maxMemory());
    }

    /**
     * By the last ids, which are known at once, and where these would not fit by what there really is.
     *
     * @throws Problem HEAP_TOO_SMALL
     */
    static void check(List<HeapNeed> needs, long heap) {
        if (heap < wanted(held(needs, HeapNeed::most))) {
            judge(held(needs, HeapNeed::count), heap);
        }
    }

    private static void judge(List<Held> held, long heap) {
        if (heap < bytes(held)) {
            throw new Problem("HEAP_TOO_SMALL", "This base does not fit the Java heap: " + sentence(held, heap));
        }
        if (heap < wanted(held)) {
            LOG.warn("The Java heap is tight for this base: {}", sentence(held, heap));
        }
    }

    private static List<Held> held(List<HeapNeed> needs, ToLongFunction<HeapNeed> number) {
        return needs.stream()
                .map(need -> {
                    var count = number.applyAsLong(need);
                    return new Held(need.things(), count, need.bytes(count));
                })
                .toList();
    }

    private static long bytes(List<Held> held) {
        return APPLICATION + held.stream().mapToLong(Held::bytes).sum();
    }

    /** With room to make the largest part anew before the old one is let go. */
    private static long wanted(List<Held> held) {
        return bytes(held) + CACHES + held.stream().mapToLong(Held::bytes).max().orElse(0);
    }

    private static String sentence(List<Held> held, long heap) {
        var counts = held.stream()
                .filter(some -> some.count() > 0)
                .map(some -> String.format(Locale.ROOT, "%,d %s", some.count(), some.things()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%1$s about %2$,d MiB of the %3$,d MiB there are. Set CLIENTELE_HEAP=%4$dm (or -Xmx%4$dm) or more and start again.",
                counts.isEmpty() ? "an empty base takes" : counts + " hold",
                bytes(held) / MIB,
                heap / MIB,
                Math.ceilDiv(wanted(held), STEP) * STEP / MIB);
    }
}
