package io.clientele.api.report.made;

import io.clientele.reporting.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes reports to files. */
@Component
class Writing {

    private final Reports reports;

    Writing(Reports reports) {
        this.reports = reports;
    }

    /** Writes it in one format as it is, in several as an archive; gives the name that people save it under. */
    String write(MadeReport made, Path file) throws IOException {
        var names = IntStream.range(0, made.formats().size())
                .mapToObj(
                        at -> made.files().get(at).name(reports, made.formats().get(at)))
                .toList();
        var first = names.getFirst();
        if (names.size() > 1) {
            archive(made, names, file);
            return first.substring(0, first.lastIndexOf('.')) + ".zip";
        }
        try (var out = Files.newOutputStream(file)) {
            made.files().getFirst().write(reports, made.formats().getFirst(), out);
        }
        return first;
    }

    private void archive(MadeReport made, List<String> names, Path file) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var at = 0; at < names.size(); at++) {
                out.putNextEntry(new ZipEntry(names.get(at)));
                made.files().get(at).write(reports, made.formats().get(at), out);
                out.closeEntry();
            }
        }
    }
}
