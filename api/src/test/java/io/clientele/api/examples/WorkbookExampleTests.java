package io.clientele.api.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook of the examples holds their query; what Excel makes of it, only Excel shows. */
class WorkbookExampleTests {

    private static final Path FOLDER = Path.of("../client-examples/excel");
    private static final Path WORKBOOK = FOLDER.resolve("segment.xlsx");

    @Test
    void holdsTheQueryWordByWord() throws IOException {
        assertThat(queries())
                .contains(
                        "shared #\"Segment\"",
                        Files.readString(FOLDER.resolve("segment.pq")).strip());
    }

    @Test
    void loadsItIntoATable() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(WORKBOOK));
                var parts = new ZipFile(WORKBOOK.toFile())) {
            assertThat(workbook.getSheetAt(0).getTables()).hasSize(1);
            assertThat(text(parts, "xl/connections.xml"))
                    .contains("Microsoft.Mashup.OleDb.1", "SELECT * FROM [Segment]");
        }
    }

    /** As MS-QDEFF lays them out: four bytes of version, four of length, then an archive with the text of all queries. */
    private static String queries() throws IOException {
        try (var parts = new ZipFile(WORKBOOK.toFile())) {
            var mashup = new String(bytes(parts, "customXml/item1.xml"), StandardCharsets.UTF_16);
            var held = Base64.getDecoder().decode(mashup.replaceAll("(?s)^.*<DataMashup[^>]*>|</DataMashup>.*$", ""));
            var length = ByteBuffer.wrap(held).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
            try (var archive = new ZipInputStream(new ByteArrayInputStream(held, 8, length))) {
                for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    if (entry.getName().equals("Formulas/Section1.m")) {
                        return new String(archive.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw new AssertionError("The workbook holds no query.");
    }

    private static String text(ZipFile parts, String name) throws IOException {
        return new String(bytes(parts, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile parts, String name) throws IOException {
        try (var part = parts.getInputStream(parts.getEntry(name))) {
            return part.readAllBytes();
        }
    }
}
