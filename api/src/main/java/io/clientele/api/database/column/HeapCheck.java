package io.clientele.api.database.column;

import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Locale;
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

    private final List<HeapNeed> needs;

    HeapCheck(List<HeapNeed> needs) {
        this.needs = needs;
    }

    @Override
    public void afterPropertiesSet() {
        check(needs, Runtime.getRuntime().maxMemory());
    }

    /** @throws Problem HEAP_TOO_SMALL */
    static void check(List<HeapNeed> needs, long heap) {
        var held = APPLICATION + needs.stream().mapToLong(HeapNeed::bytes).sum();
        var wanted =
                held + CACHES + needs.stream().mapToLong(HeapNeed::bytes).max().orElse(0);
        if (heap < held) {
            throw new Problem(
                    "HEAP_TOO_SMALL", "This base does not fit the Java heap: " + sentence(needs, held, wanted, heap));
        }
        if (heap < wanted) {
            LOG.warn("The Java heap is tight for this base: {}", sentence(needs, held, wanted, heap));
        }
    }

    private static String sentence(List<HeapNeed> needs, long held, long wanted, long heap) {
        var counts = needs.stream()
                .filter(need -> need.count() > 0)
                .map(need -> String.format(Locale.ROOT, "%,d %s", need.count(), need.things()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%1$s about %2$,d MiB of the %3$,d MiB there are. Set CLIENTELE_HEAP=%4$dm (or -Xmx%4$dm) or more and start again.",
                counts.isEmpty() ? "an empty base takes" : counts + " hold",
                held / MIB,
                heap / MIB,
                Math.ceilDiv(wanted, STEP) * STEP / MIB);
    }
}
