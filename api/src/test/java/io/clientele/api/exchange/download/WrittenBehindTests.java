package io.clientele.api.exchange.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.exchange.download.Listing.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WrittenBehindTests {

    private static final int ROWS = 100_000;

    /** Takes rows until it fails at one. */
    private static final class Paper implements ListFile {

        private final List<@Nullable Object> written = new ArrayList<>();
        private final int full;

        Paper(int full) {
            this.full = full;
        }

        @Override
        public void row(List<@Nullable Object> cells) throws IOException {
            if (written.size() == full) {
                throw new IOException("The paper is full.");
            }
            written.addAll(cells);
        }

        @Override
        public void finish(List<Parameter> parameters) {}
    }

    @Test
    void writesAllRowsInTheirOrder() throws IOException {
        var paper = new Paper(ROWS);

        hand(paper);

        assertThat(paper.written)
                .containsExactlyElementsOf(IntStream.range(0, ROWS).boxed().toList());
    }

    @Test
    void tellsWhatFailedWhileOthersWait() {
        var paper = new Paper(700);

        assertThatThrownBy(() -> hand(paper)).isInstanceOf(IOException.class).hasMessage("The paper is full.");
        assertThat(paper.written)
                .containsExactlyElementsOf(IntStream.range(0, 700).boxed().toList());
    }

    private static void hand(ListFile file) throws IOException {
        try (var behind = new WrittenBehind(file)) {
            for (var row = 0; row < ROWS; row++) {
                behind.row(List.of(row));
            }
            behind.finish();
        }
    }
}
