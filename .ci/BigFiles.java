import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files that are too big or too strange for any memory into a folder, each as a stream. */
final class BigFiles {

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private BigFiles() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        try (var out = out(folder.resolve("wide.csv"))) {
            wide(out, 36_000);
        }
        book(folder.resolve("rows.xlsx"), 2_000_000);
        book(folder.resolve("sheets.xlsx"), 1_048_576, 951_424);
        bomb(folder.resolve("bomb.xlsx"));
        var whole = folder.resolve("whole.xlsx");
        book(whole, 100_000);
        var bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        entities(folder.resolve("entities.xlsx"));
    }

    /** A little more than 2 GB, of which nearly all is a column that nobody wants. */
    private static void wide(OutputStream out, int rows) throws IOException {
        out.write("external_id,name,padding\n".getBytes(StandardCharsets.UTF_8));
        var padding = "x".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        for (var row = 0; row < rows; row++) {
            out.write("w%d,Client %d,".formatted(row, row).getBytes(StandardCharsets.UTF_8));
            out.write(padding);
            out.write('\n');
        }
    }

    /** A workbook of clients with so many rows in each sheet; the first row names the columns. */
    private static void book(Path file, int... rows) throws IOException {
        try (var zip = new ZipOutputStream(out(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            var names = new StringBuilder();
            var links = new StringBuilder();
            for (var sheet = 1; sheet <= rows.length; sheet++) {
                names.append("<sheet name=\"%1$d\" sheetId=\"%1$d\" r:id=\"r%1$d\"/>".formatted(sheet));
                links.append("<Relationship Id=\"r%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                        .formatted(sheet, RELATIONS));
            }
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                    .formatted(SHEETS, RELATIONS, names));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                            .formatted(links));
            for (var sheet = 1; sheet <= rows.length; sheet++) {
                sheet(zip, sheet, rows[sheet - 1]);
            }
        }
    }

    private static void sheet(ZipOutputStream zip, int sheet, int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet%d.xml".formatted(sheet)));
        write(zip, "<worksheet xmlns=\"%s\"><sheetData>".formatted(SHEETS));
        write(zip, row(1, "external_id", "name"));
        for (var row = 2; row <= rows; row++) {
            write(zip, row(row, "s%d-%d".formatted(sheet, row), "Client " + row));
        }
        write(zip, "</sheetData></worksheet>");
        zip.closeEntry();
    }

    private static String row(int number, String id, String name) {
        return "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>" + id + "</t></is></c><c r=\"B" + number
                + "\" t=\"inlineStr\"><is><t>" + name + "</t></is></c></row>";
    }

    /** A few megabytes that unpack to 4 GB and more. */
    private static void bomb(Path file) throws IOException {
        try (var zip = new ZipOutputStream(out(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData>");
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (var megabyte = 0; megabyte < 4_500; megabyte++) {
                zip.write(blanks);
            }
            write(zip, "</sheetData></worksheet>");
        }
    }

    /** Entities of entities, which would come to 10^30 letters. */
    private static void entities(Path file) throws IOException {
        try (var zip = new ZipOutputStream(out(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            write(zip, "<!DOCTYPE workbook [<!ENTITY e0 \"lol\">");
            for (var level = 1; level <= 30; level++) {
                write(zip, "<!ENTITY e%d \"%s\">".formatted(level, "&e%d;".formatted(level - 1).repeat(10)));
            }
            write(zip, "]><workbook>&e30;</workbook>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OutputStream out(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
