package io.clientele.api.report.schedule;

import io.clientele.api.access.Caller;
import io.clientele.api.report.ReportFile;
import io.clientele.api.report.letter.Delivery;
import io.clientele.api.report.letter.LetterHead;
import io.clientele.reporting.Format;
import io.clientele.reporting.Reports;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * A report that is made, of one state of the data.
 *
 * @param files in the order of the formats asked
 */
record MadeReport(Document document, List<ReportFile> files) {

    long rows() {
        return files.getFirst().rows();
    }

    String dataVersion() {
        return document.frame().dataVersion();
    }

    LetterHead head(String schedule, Delivery delivery, Caller owner) {
        var frame = document.frame();
        var wording = new Wording(frame, document.title());
        var notes = new ArrayList<String>();
        if (frame.partial()) {
            notes.add(wording.text("partial"));
        }
        notes.add(wording.parameters());
        notes.add(wording.asOf());
        return new LetterHead(
                schedule,
                frame.language(),
                Names.onOneLine(document.title()),
                wording.period(),
                document.findings(),
                document.parameters(),
                notes,
                rows(),
                delivery,
                owner.account(),
                owner.username());
    }

    /** Writes reports to files. */
    @Component
    static class Writing {

        private final Reports reports;

        Writing(Reports reports) {
            this.reports = reports;
        }

        /** Writes it in one format as it is, in several as an archive; gives the name that recipients save it under. */
        String write(MadeReport made, List<Format> formats, Path file) throws IOException {
            var names = names(made, formats);
            if (formats.size() > 1) {
                archive(made, formats, names, file);
                var first = names.getFirst();
                return first.substring(0, first.lastIndexOf('.')) + ".zip";
            }
            try (var out = Files.newOutputStream(file)) {
                made.files().getFirst().write(reports, formats.getFirst(), out);
            }
            return names.getFirst();
        }

        private List<String> names(MadeReport made, List<Format> formats) {
            var names = new ArrayList<String>();
            for (var index = 0; index < formats.size(); index++) {
                names.add(made.files().get(index).name(reports, formats.get(index)));
            }
            return names;
        }

        private void archive(MadeReport made, List<Format> formats, List<String> names, Path file) throws IOException {
            try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var index = 0; index < formats.size(); index++) {
                    out.putNextEntry(new ZipEntry(names.get(index)));
                    made.files().get(index).write(reports, formats.get(index), out);
                    out.closeEntry();
                }
            }
        }
    }
}
