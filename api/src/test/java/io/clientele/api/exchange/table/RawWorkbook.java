package io.clientele.api.exchange.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for what no library writes. */
public final class RawWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Path file;
    private String properties = "";
    private String styles = "";
    private String texts = "";

    public RawWorkbook(Path file) {
        this.file = file;
    }

    RawWorkbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Numbers of formats, in the order in which cells name them by {@code s}. */
    public RawWorkbook formats(int... numbers) {
        var all = new StringBuilder("<cellXfs>");
        for (var number : numbers) {
            all.append("<xf numFmtId=\"%d\"/>".formatted(number));
        }
        styles = "<styleSheet xmlns=\"%s\">%s</cellXfs></styleSheet>".formatted(SHEETS, all);
        return this;
    }

    public RawWorkbook texts(String all) {
        texts = all;
        return this;
    }

    public Path with(String rows) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + override("/xl/workbook.xml", "sheet.main+xml")
                            + (texts.isEmpty() ? "" : override("/xl/sharedStrings.xml", "sharedStrings+xml"))
                            + (styles.isEmpty() ? "" : override("/xl/styles.xml", "styles+xml"))
                            + "</Types>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                            .formatted(SHEETS, RELATIONS, properties));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                            .formatted(RELATIONS));
            if (!styles.isEmpty()) {
                part(zip, "xl/styles.xml", styles);
            }
            if (!texts.isEmpty()) {
                part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(SHEETS, texts));
            }
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(SHEETS, rows));
        }
        return file;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, TYPE, type);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
