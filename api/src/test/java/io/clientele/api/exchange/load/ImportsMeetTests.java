package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.trail.ImportUndo;
import io.clientele.api.exchange.trail.Touched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that meet each other, and one that meets the undoing of another, over the same rows at the same moment. */
@ClienteleTest
class ImportsMeetTests {

    private static final String SALES = "document,line,sold_at,client,product,quantity,amount\n";
    private static final int DOCUMENTS = 300;

    private record Both<A, B>(A one, B other) {}

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(4)
    void landEveryRowOnceOfAFileThatTwoSend(RepetitionInfo round) {
        var source = "same-" + round.getCurrentRepetition();
        var file = sales(0, DOCUMENTS, 10);

        var both = together(() -> load(source, file), () -> load(source, file));

        assertThat(both.one().created() + both.other().created()).isEqualTo(2 * DOCUMENTS);
        assertThat(both.one().unchanged() + both.other().unchanged()).isEqualTo(2 * DOCUMENTS);
        assertThat(amounts(source)).containsExactly("30.0000 x " + DOCUMENTS);
        assertThat(half(source)).isEmpty();
    }

    @RepeatedTest(4)
    void landDocumentsOfTwoFilesAsOneOfThemAndThenTheOther(RepetitionInfo round) {
        var source = "overlap-" + round.getCurrentRepetition();

        var both = together(() -> load(source, sales(0, 200, 10)), () -> load(source, sales(100, DOCUMENTS, 100)));

        assertThat(both.one().rejected() + both.other().rejected()).isZero();
        assertThat(amounts(source))
                .isIn(List.of("30.0000 x 100", "300.0000 x 200"), List.of("30.0000 x 200", "300.0000 x 100"));
        assertThat(half(source)).isEmpty();
    }

    @RepeatedTest(6)
    void comeBeforeOrAfterTheUndoingOfAnother(RepetitionInfo round) {
        var source = "undone-" + round.getCurrentRepetition();
        long job = 900L + round.getCurrentRepetition();
        load(source, sales(0, DOCUMENTS, 10), job);
        var changing = round.getCurrentRepetition() % 2 == 0;

        var both = together(() -> load(source, sales(0, DOCUMENTS, changing ? 100 : 10)), () -> isUndone(job, source));

        assertThat(half(source)).isEmpty();
        if (both.one().created() > 0) {
            assertThat(both.other()).isTrue();
            assertThat(both.one().created()).isEqualTo(2 * DOCUMENTS);
            assertThat(amounts(source)).containsExactly((changing ? "300" : "30") + ".0000 x " + DOCUMENTS);
        } else if (changing) {
            assertThat(both.other()).isFalse();
            assertThat(both.one().changed()).isEqualTo(2 * DOCUMENTS);
            assertThat(amounts(source)).containsExactly("300.0000 x " + DOCUMENTS);
        } else {
            assertThat(both.other()).isTrue();
            assertThat(both.one().unchanged()).isEqualTo(2 * DOCUMENTS);
            assertThat(amounts(source)).isEmpty();
        }
    }

    private boolean isUndone(long job, String source) {
        try {
            undo.undo(job, source, "admin");
            return true;
        } catch (Touched newer) {
            return false;
        }
    }

    private ImportSummary load(String source, String content) {
        return load(source, content, 0);
    }

    /** @param job 0 for none */
    private ImportSummary load(String source, String content, long job) {
        try {
            var files = new SentFiles(imports, folder);
            var request = files.request(ImportKind.SALES, source, content, false, true);
            return (job == 0 ? files.load(request) : followed(files, request, job)).summary();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Imports.Loaded followed(SentFiles files, ImportRequest request, long job) throws IOException {
        return imports.load(request, files.file(""), Imports.Progress.NONE, job);
    }

    /** Documents of two lines, one of which has twice the amount of the other. */
    private static String sales(int from, int to, int amount) {
        return SALES
                + IntStream.range(from, to)
                        .mapToObj(number -> "d%1$d,1,2026-11-01,c%2$d,p,1,%3$d\nd%1$d,2,2026-11-01,c%2$d,p,1,%4$d\n"
                                .formatted(number, number % 50, amount, 2 * amount))
                        .collect(Collectors.joining());
    }

    private static <A, B> Both<A, B> together(Supplier<A> one, Supplier<B> other) {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> at(start, one), threads);
            var second = CompletableFuture.supplyAsync(() -> at(start, other), threads);
            return new Both<>(first.join(), second.join());
        }
    }

    private static <T> T at(CyclicBarrier start, Supplier<T> work) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException impossible) {
            throw new AssertionError(impossible);
        }
        return work.get();
    }

    /** How many documents have which amount. */
    private List<String> amounts(String source) {
        return jdbc.sql(
                        "select concat(amount, ' x ', count(*)) from sale where source = ? group by amount order by amount")
                .param(source)
                .query(String.class)
                .list();
    }

    /** Documents whose totals are not those of their lines. */
    private List<String> half(String source) {
        return jdbc.sql("""
                        select document from sale s where source = ? and (amount, quantity, line_count) <> (
                            select coalesce(sum(l.amount), 0), coalesce(sum(l.quantity), 0), count(*)
                            from sale_line l where l.sale_id = s.id and l.client_id = s.client_id and l.sold_on = s.sold_on)""").param(source).query(String.class).list();
    }
}
