package io.clientele.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** For people who want to look at the reports: writes every case in both languages to the folder given. */
final class WriteSamples {

    private WriteSamples() {}

    public static void main(String[] folder) throws IOException {
        var reports = new Reports();
        for (var sample : ReportTestData.Case.values()) {
            for (var language : Language.values()) {
                for (var format : List.of(Format.PDF, Format.XLSX)) {
                    var name =
                            sample.name().toLowerCase(Locale.ROOT) + "-" + language.locale() + "." + format.extension();
                    try (var out = Files.newOutputStream(Path.of(folder[0], name))) {
                        reports.render(sample.report(language), format, out);
                    }
                }
            }
        }
        documents(reports, folder[0]);
    }

    private static void documents(Reports reports, String folder) throws IOException {
        for (var sample : DocumentTestData.Case.values()) {
            for (var language : Language.values()) {
                for (var format : Format.values()) {
                    var name = "document-" + sample.name().toLowerCase(Locale.ROOT) + "-" + language.locale() + "."
                            + format.extension();
                    try (var out = Files.newOutputStream(Path.of(folder, name))) {
                        reports.render(sample.document(language), format, out);
                    }
                }
            }
        }
    }
}
