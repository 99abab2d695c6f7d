package io.clientele.api.segment.membership.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.database.Reading;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes on does not wait for what he wrote before. */
@ClienteleTest
class RunningPreviewsTests {

    private static final Caller ANN = new Caller(1, "ann", Role.MARKETER, null);
    private static final Caller BOB = new Caller(2, "bob", Role.MARKETER, null);

    private final RunningPreviews running = new RunningPreviews();
    private final Snapshots snapshots;

    @Autowired
    RunningPreviewsTests(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Test
    void endsTheEarlierPreviewOfTheSameCallerAlone() throws Exception {
        var earlier = new Preview(ANN);
        var other = new Preview(BOB);

        snapshots.read(() -> {
            running.begin(ANN, snapshots.reading());
            running.begin(ANN, snapshots.reading());
            assertThat(snapshots.stopped()).isEmpty();
            return true;
        });

        assertThat(earlier.end()).map(Problem::code).contains("SUPERSEDED");
        assertThat(other.end()).isEmpty();
    }

    /** One that runs on a thread of its own until it is told to end. */
    private final class Preview {

        private final CompletableFuture<Reading> begun = new CompletableFuture<>();
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
        private final CompletableFuture<Optional<Problem>> stopped = new CompletableFuture<>();

        Preview(Caller caller) throws ExecutionException, InterruptedException {
            Thread.startVirtualThread(() -> snapshots.read(() -> {
                running.begin(caller, snapshots.reading());
                begun.complete(snapshots.reading());
                ended.join();
                return stopped.complete(snapshots.stopped());
            }));
            begun.get();
        }

        Optional<Problem> end() throws ExecutionException, InterruptedException {
            ended.complete(true);
            return stopped.get();
        }
    }
}
