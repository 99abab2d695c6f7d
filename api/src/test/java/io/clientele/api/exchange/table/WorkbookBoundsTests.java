package io.clientele.api.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that would take more than they should. */
class WorkbookBoundsTests {

    private static final int CENTRAL_ENTRY = 0x02014b50;
    private static final int SIZE_IN_ENTRY = 24;
    private static final int LIE = 10;

    @TempDir
    private Path folder;

    @Test
    void countsWhatReallyComesOutOfAFileThatLies() throws IOException {
        var file = lying(new RawWorkbook(file()).with(" ".repeat(70 << 20)));

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().mapToLong(entry -> entry.getSize())).allMatch(size -> size == LIE);
        }
        assertRefused(file, "TOO_LARGE").hasMessageContaining("unpacks");
    }

    @Test
    void refusesMoreRowsThanAWorkbookHas() throws IOException {
        assertRefused(new RawWorkbook(file()).with("<row/>".repeat(1_048_577)), "TOO_LARGE")
                .hasMessageContaining("1048576 rows");
    }

    @Test
    void refusesMoreColumnsThanAWorkbookHas() throws IOException {
        assertRefused(new RawWorkbook(file()).with("<row><c r=\"XFE1\"/></row>"), "TOO_LARGE");
        assertRefused(new RawWorkbook(file()).with("<row><c r=\"ZZZZZZ1\"/></row>"), "TOO_LARGE");
        assertRefused(new RawWorkbook(file()).with("<row>" + "<c/>".repeat(16_385) + "</row>"), "TOO_LARGE");
    }

    @Test
    void refusesTooManyOrTooLongTexts() throws IOException {
        assertRefused(new RawWorkbook(file()).texts("<si/>".repeat(2_000_001)).with("<row/>"), "TOO_LARGE");
        assertRefused(
                new RawWorkbook(file()).with("<row><c><is><t>%s</t></is></c></row>".formatted("a".repeat(100_001))),
                "TOO_LARGE");
    }

    @Test
    void refusesFilesThatAreTooLargeAtOnce() throws IOException {
        assertRefused(grown(new RawWorkbook(file()).with("<row/>"), (200L << 20) + 1), "TOO_LARGE")
                .hasMessageContaining("200 MiB");
        assertRefused(grown(Files.writeString(file(), "external_id,name\n"), (4L << 30) + 1), "TOO_LARGE")
                .hasMessageContaining("4 GiB");
    }

    @Test
    void refusesAWorkbookThatWasCutOff() throws IOException {
        var whole = Files.readAllBytes(new RawWorkbook(file()).with("<row><c><v>1</v></c></row>"));

        for (var part = 1; part < 8; part++) {
            assertRefused(Files.write(file(), Arrays.copyOf(whole, whole.length * part / 8)), "BROKEN_FILE");
        }
    }

    @Test
    void refusesEntitiesThatStandForEntities() throws IOException {
        var file = file();
        var bomb = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"lol\">");
        for (var level = 1; level < 30; level++) {
            bomb.append("<!ENTITY a%d \"%s\">"
                    .formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((bomb + "]><worksheet>&a29;</worksheet>").getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(file, "BROKEN_FILE");
    }

    @Test
    void refusesARowOfCsvOfMoreLettersThanFitTheMemory() throws IOException {
        var file = Files.writeString(file(), "a,b\n" + ("x".repeat(90_000) + ",").repeat(45) + "\n");

        assertThatThrownBy(() -> {
                    try (var table = Table.open(file, name -> true)) {
                        table.rows().forEachRemaining(row -> {});
                    }
                })
                .isInstanceOf(Problem.class)
                .hasMessage("Row 2 has more than 4000000 letters.");
    }

    @Test
    void refusesARowOfCsvWithMoreColumnsThanAnyHas() throws IOException {
        var file = Files.writeString(file(), "a,b\n" + ",".repeat(20_000) + "\n");

        assertThatThrownBy(() -> {
                    try (var table = Table.open(file, name -> true)) {
                        table.rows().forEachRemaining(row -> {});
                    }
                })
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Row 2 has more than 16384 columns");
    }

    private Path file() throws IOException {
        return Files.createTempFile(folder, "file", "");
    }

    /** The same file, whose directory says that each part has ten bytes. */
    private static Path lying(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = 0; at < bytes.limit() - SIZE_IN_ENTRY; at++) {
            if (bytes.getInt(at) == CENTRAL_ENTRY) {
                bytes.putInt(at + SIZE_IN_ENTRY, LIE);
            }
        }
        return Files.write(file, bytes.array());
    }

    /** Longer without taking room on the disk. */
    private static Path grown(Path file, long size) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(size);
        }
        return file;
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path file, String code) {
        return assertThatThrownBy(() -> Table.open(file, name -> false).close())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
