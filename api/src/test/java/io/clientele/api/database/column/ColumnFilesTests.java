package io.clientele.api.database.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.database.Changes;
import io.clientele.api.database.DataFolder;
import io.clientele.api.database.Room;
import io.clientele.api.database.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ColumnFilesTests {

    private static final ColumnFiles.Kind KIND = new ColumnFiles.Kind("sums", Room.SALE, 1);

    /** More than one buffer of each. */
    private static final int[] INTS = IntStream.range(0, 400_001).toArray();

    private static final long[] LONGS =
            LongStream.range(0, 300_001).map(n -> n * -7_777_777_777L).toArray();
    private static final byte[] BYTES = new byte[1_500_001];

    static {
        Arrays.fill(BYTES, (byte) 3);
    }

    @Autowired
    Changes changes;

    @Autowired
    Secrets secrets;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    @Nullable
    Path folder;

    @BeforeEach
    void beginAnew() {
        jdbc.sql("delete from data_change").update();
        clock.set(SettableClock.TODAY);
    }

    @Test
    void givesBackWhatWasKept() {
        var files = files();
        var version = changed();

        assertThat(files.write(KIND, version, ColumnFilesTests::writeAll)).isTrue();

        assertThat(files.read(KIND, version, ColumnFilesTests::readAll))
                .contains(new ColumnFiles.Kept<>(version, "Ёлка"));
        assertThat(files.read(KIND, changed(), ColumnFilesTests::readAll))
                .contains(new ColumnFiles.Kept<>(version, "Ёлка"));
    }

    @Test
    void keepsNothingOfAVersionThatLeftNoTrace() {
        assertThat(files().write(KIND, changed() + 1, file -> file.number(1))).isFalse();

        assertThat(Files.exists(files().file(KIND))).isFalse();
    }

    @Test
    void refusesAFileWithAnyByteChanged() throws IOException {
        var files = files();
        var version = changed();
        var file = small(files, version);
        var whole = Files.readAllBytes(file);
        for (var at = 0; at < whole.length; at++) {
            var damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);

            assertThat(readSmall(files, version)).as("byte " + at).isEmpty();
            assertThat(Files.exists(file)).isFalse();
        }
        Files.write(file, whole);
        assertThat(readSmall(files, version)).isPresent();
    }

    @Test
    void refusesAFileCutAnywhereOrGrown() throws IOException {
        var files = files();
        var version = changed();
        var file = small(files, version);
        var whole = Files.readAllBytes(file);
        for (var length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(readSmall(files, version)).as("length " + length).isEmpty();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(readSmall(files, version)).isEmpty();
    }

    @Test
    void refusesTheFileOfAnotherBaseOrKindOrRelease() throws IOException {
        var files = files();
        var version = changed();
        var file = small(files, version);
        var whole = Files.readAllBytes(file);

        var otherRelease = new ColumnFiles.Kind("sums", Room.SALE, 2);
        assertThat(files.read(otherRelease, version, ColumnReader::number)).isEmpty();
        assertThat(Files.exists(file.resolveSibling("sums.columns.aside"))).isTrue();

        var otherKind = new ColumnFiles.Kind("debts", Room.SALE, 1);
        Files.write(files.file(otherKind), whole);
        assertThat(files.read(otherKind, version, ColumnReader::number)).isEmpty();

        jdbc.sql("delete from secret where name = 'columns'").update();
        var otherBase = files();
        Files.write(file, whole);
        assertThat(readSmall(otherBase, version)).isEmpty();
    }

    @Test
    void refusesAFileNewerThanTheBase() throws IOException {
        var files = files();
        var version = changed();
        small(files, version);

        assertThat(readSmall(files, version - 1)).isEmpty();
    }

    @Test
    void refusesAVersionThatTheBaseReachedAnotherWay() throws IOException {
        var files = files();
        var version = changed();
        small(files, version);
        jdbc.sql("delete from data_change").update();
        jdbc.sql("update data_version set version = version - 1 where room = 'sale'")
                .update();
        clock.set(SettableClock.TODAY.plusDays(1));

        assertThat(changed()).isEqualTo(version);

        assertThat(readSmall(files, version)).isEmpty();
    }

    @ParameterizedTest(name = "killed after {0} bytes")
    @ValueSource(ints = {0, 100, 3_000_000})
    void keepsTheOlderFileWhenTheWriterIsKilled(int bytes) throws IOException {
        var files = files();
        var version = changed();
        small(files, version);
        var later = changed();

        assertThatThrownBy(() -> files.write(KIND, later, file -> {
                    file.column(new byte[bytes]);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(readSmall(files, later)).contains(new ColumnFiles.Kept<>(version, 42));
    }

    @Test
    void clearsAwayWhatKilledWritersLeft() throws IOException {
        var files = files();
        var nobody = files.file(KIND).resolveSibling("sums." + Integer.MAX_VALUE + ".draft");
        Files.writeString(nobody, "half a file");

        small(files, changed());

        assertThat(Files.exists(nobody)).isFalse();
    }

    private ColumnFiles files() {
        return new ColumnFiles(new DataFolder(Objects.requireNonNull(folder), null), secrets, changes);
    }

    private long changed() {
        return changes.write(Room.SALE, change -> {
            change.touch(1);
            return change.version();
        });
    }

    private static Path small(ColumnFiles files, long version) {
        files.write(KIND, version, file -> file.number(42));
        return files.file(KIND);
    }

    private static Optional<ColumnFiles.Kept<Integer>> readSmall(ColumnFiles files, long version) {
        return files.read(KIND, version, ColumnReader::number);
    }

    private static void writeAll(ColumnWriter file) {
        file.text("Ёлка");
        file.column(INTS);
        file.column(BYTES);
        file.column(LONGS);
        file.number(-1);
    }

    private static String readAll(ColumnReader file) {
        var text = file.text();
        assertThat(file.ints(INTS.length)).isEqualTo(INTS);
        assertThat(file.bytes(BYTES.length)).isEqualTo(BYTES);
        assertThat(file.longs(LONGS.length)).isEqualTo(LONGS);
        assertThat(file.number()).isEqualTo(-1);
        return text;
    }
}
