package io.clientele.api.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table on its way into every engine: plain cells with commas between. */
final class CsvFile implements AutoCloseable {

    private final Path path;
    private final BufferedWriter out;
    private final StringBuilder line = new StringBuilder();
    private long rows;

    CsvFile(Path folder, String name) {
        try {
            path = Files.createDirectories(folder).resolve(name + ".csv").toAbsolutePath();
            out = Files.newBufferedWriter(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path path() {
        return path;
    }

    long rows() {
        return rows;
    }

    CsvFile cell(long number) {
        line.append(number).append(',');
        return this;
    }

    CsvFile cell(CharSequence text) {
        line.append(text).append(',');
        return this;
    }

    /** An amount with two decimals. */
    CsvFile cents(long cents) {
        var absolute = Math.abs(cents);
        line.append(cents < 0 ? "-" : "").append(absolute / 100).append('.');
        line.append(absolute % 100 < 10 ? "0" : "").append(absolute % 100).append(',');
        return this;
    }

    void endRow() {
        line.setCharAt(line.length() - 1, '\n');
        try {
            out.append(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        line.setLength(0);
        rows++;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
