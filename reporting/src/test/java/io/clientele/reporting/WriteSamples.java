package io.clientele.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** For people who want to look at the reports: writes every case in both languages to the folder given. */
final class WriteSamples {

    private static final Map<String, Function<Language, SalesBySegmentReport>> CASES = Map.of(
            "fixture", ReportTestData::fixture,
            "full", ReportTestData::full,
            "one", ReportTestData::oneSegment,
            "sixty", ReportTestData::sixtySegments,
            "empty", ReportTestData::empty,
            "partial", ReportTestData::partial);

    private WriteSamples() {}

    public static void main(String[] folder) throws IOException {
        var reports = new Reports();
        for (var sample : CASES.entrySet()) {
            for (var language : Language.values()) {
                for (var format : Format.values()) {
                    var name = sample.getKey() + "-" + language.locale() + "." + format.extension();
                    try (var out = Files.newOutputStream(Path.of(folder[0], name))) {
                        reports.render(sample.getValue().apply(language), format, out);
                    }
                }
            }
        }
    }
}
