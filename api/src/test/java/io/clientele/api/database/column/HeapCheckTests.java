package io.clientele.api.database.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.firm.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HeapCheckTests {

    private static final long MIB = 1 << 20;

    /** @param all what as many as there are take */
    private record Need(String things, long most, long count, long all) implements HeapNeed {

        Need(String things, long count, long all) {
            this(things, count, count, all);
        }

        @Override
        public long bytes(long number) {
            return count == 0 ? 0 : number * all / count;
        }
    }

    private static final List<HeapNeed> BASE =
            List.of(new Need("clients", 1_000_000, 32 * MIB), new Need("sale documents", 2_860_000, 180 * MIB));

    @Test
    void refusesAHeapThatCannotHoldTheBaseAndSaysWhatIsNeeded() {
        assertThatThrownBy(() -> HeapCheck.check(BASE, 300 * MIB))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("HEAP_TOO_SMALL"))
                .hasMessage(
                        "This base does not fit the Java heap: 1,000,000 clients, 2,860,000 sale documents hold about"
                                + " 340 MiB of the 300 MiB there are. Set CLIENTELE_HEAP=768m (or -Xmx768m) or more and start again.");
    }

    @Test
    void warnsOfATightHeapAndStarts(CapturedOutput output) {
        HeapCheck.check(BASE, 512 * MIB);

        assertThat(output)
                .contains("The Java heap is tight for this base: 1,000,000 clients")
                .contains("CLIENTELE_HEAP=768m");
    }

    @Test
    void saysNothingWhenThereIsRoom(CapturedOutput output) {
        assertThatCode(() -> HeapCheck.check(BASE, 1024 * MIB)).doesNotThrowAnyException();

        assertThat(output).doesNotContain("heap");
    }

    @Test
    void countsWhatThereIsBeforeItRefusesByIdsOfWhatHasGone(CapturedOutput output) {
        var gaps = new Need("sale documents", 1_000_000_000, 2_000_000, 128 * MIB);

        HeapCheck.check(List.of(gaps), 1024 * MIB);

        assertThat(output).doesNotContain("heap");
        assertThatThrownBy(() -> HeapCheck.check(List.of(gaps), 200 * MIB))
                .hasMessageContaining("2,000,000 sale documents hold");
    }

    @Test
    void warnsOfAHeapThatIsTightForAnEmptyBase(CapturedOutput output) {
        HeapCheck.check(List.of(new Need("clients", 0, 0)), 256 * MIB);

        assertThat(output)
                .contains(
                        "The Java heap is tight for this base: an empty base takes about 128 MiB of the 256 MiB there are.");
    }

    @Test
    void letsAnEmptyBaseStartInASmallHeap(CapturedOutput output) {
        HeapCheck.check(List.of(new Need("clients", 0, 0)), 384 * MIB);

        assertThat(output).doesNotContain("heap");
    }
}
