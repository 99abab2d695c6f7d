package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Encoding and delimiter of a CSV file, told from the file itself: of comma, semicolon and tab the one that parts a line near the
 * start into the most names of columns, else the one its first line has most of, else the one that parts the most lines alike.
 */
record CsvFormat(Charset encoding, char delimiter, int mark) {

    private static final long LARGEST_FILE = 4L << 30;
    private static final int START = 1 << 16;
    private static final int FIRST_LINES = 100;

    static CsvFormat of(Path file, Predicate<String> column) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new Problem("TOO_LARGE", "A CSV file has at most 4 GiB; send it in parts.");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        var marked = start.length >= 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        var mark = marked ? 3 : 0;
        var encoding = CsvEncoding.of(file, marked);
        var text = new String(start, mark, start.length - mark, encoding);
        if (text.indexOf('\0') >= 0) {
            throw new Problem(
                    "BROKEN_FILE", "The file has zero bytes: it is no text. Save it as CSV in UTF-8, or as .xlsx.");
        }
        return new CsvFormat(encoding, delimiter(text.lines().limit(FIRST_LINES).toList(), column), mark);
    }

    private static char delimiter(List<String> lines, Predicate<String> column) {
        var first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.<Character>comparingLong(candidate -> mostNames(lines, candidate, column))
                        .thenComparingLong(candidate -> first.chars()
                                .filter(letter -> letter == candidate)
                                .count())
                        .thenComparingLong(candidate -> mostAlike(lines, candidate)))
                .orElse(',');
    }

    /** How many lines have it, and as often as one another. */
    private static long mostAlike(List<String> lines, char delimiter) {
        return lines.stream()
                .map(line -> line.chars().filter(letter -> letter == delimiter).count())
                .filter(count -> count > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static long mostNames(List<String> lines, char delimiter, Predicate<String> column) {
        var part = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
        return lines.stream()
                .mapToLong(line -> Arrays.stream(part.split(line))
                        .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
                        .filter(column)
                        .count())
                .max()
                .orElse(0);
    }

    Table.Format told() {
        return new Table.Format(
                "CSV", encoding.name(), delimiter == '\t' ? Table.Format.TAB : String.valueOf(delimiter));
    }
}
