package io.clientele.api.exchange.commerceml.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.commerceml.Golden;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.load.Imports.Loaded;
import io.clientele.api.exchange.load.Imports.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of 1C that is taken in again after a kill. */
@ClienteleTest
class ResumedCommerceMlTests {

    /** Numbers that no job has. */
    private static final long KILLED = 9_100_000_000L;

    private static final long WHOLE = KILLED + 1;

    @TempDir
    private Path folder;

    @Autowired
    private CommerceMlImport imports;

    @Autowired
    private JdbcClient jdbc;

    /** Killed when its clients have landed and its documents have not. */
    @Test
    void countsWhatItLandedBefore() throws IOException {
        assertThatThrownBy(() -> load("killed", KILLED, ResumedCommerceMlTests::kill))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("client", "killed")).isPositive();
        assertThat(count("sale", "killed")).isZero();

        var resumed = load("killed", KILLED, Progress.NONE);
        var whole = load("whole", WHOLE, Progress.NONE);

        assertThat(resumed.summary())
                .extracting(ImportSummary::created, ImportSummary::changed, ImportSummary::unchanged)
                .containsExactly(
                        whole.summary().created(),
                        whole.summary().changed(),
                        whole.summary().unchanged());
        assertThat(count("sale", "killed")).isPositive().isEqualTo(count("sale", "whole"));
    }

    private static void kill(long done, long total) {
        if (done == total - 1) {
            throw new IllegalStateException("killed");
        }
    }

    private Loaded load(String source, long job, Progress progress) throws IOException {
        var file = Files.writeString(folder.resolve(source + ".xml"), Golden.text("documents.xml"));
        return imports.load(
                new CommerceMlOrder(file.toString(), "documents.xml", source),
                folder.resolve(source + ".csv"),
                progress,
                job);
    }

    private int count(String table, String source) {
        return jdbc.sql("select count(*) from %s where source = ?".formatted(table))
                .param(source)
                .query(Integer.class)
                .single();
    }
}
