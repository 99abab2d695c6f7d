package io.clientele.reporting.csv;

import io.clientele.reporting.Language;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.wording.TableTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of the first section as RFC 4180 has it, in UTF-8 with a byte order mark, so that spreadsheets of the reader's
 * country open it by a double click: semicolons and decimal commas in Russian, commas and points in English.
 */
public final class DocumentCsv {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-\\d[\\d \\u00A0\\u202F]*([.,]\\d+)?");

    /** Writes the table as it stands, its totals last. */
    public void write(Document document, OutputStream out) throws IOException {
        var table = document.sections().getFirst().table();
        var language = document.frame().language();
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        record(writer, language, table.columns().stream().map(column -> guarded(column.name())));
        for (var line : (Iterable<Line>) Stream.concat(table.lines().stream(), table.totals().stream())::iterator) {
            record(writer, language, cells(table, line, language));
        }
        writer.flush();
    }

    private static void record(Writer writer, Language language, Stream<String> cells) throws IOException {
        var separator = separator(language);
        writer.write(cells.map(cell -> quoted(cell, separator)).collect(Collectors.joining(separator)) + "\r\n");
    }

    private static Stream<String> cells(Table table, Line line, Language language) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> cell(table, column, line.cells().get(column), language));
    }

    private static String cell(Table table, int column, Cell cell, Language language) {
        var kind = table.columns().get(column).kind();
        return switch (cell) {
            case Cell.Text text -> guarded(text.text());
            case Cell.Amount amount -> number(amount.value(), table, column, language);
            case Cell.Share share -> percent(share.fraction(), language);
            case Cell.Day day -> date(kind, day.date(), language);
            case Cell.Mark mark -> mark.set() ? "1" : "0";
            case Cell.None none -> "";
        };
    }

    /** With its sign, as its neighbours are none. */
    private static String percent(BigDecimal fraction, Language language) {
        return decimal(fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP), language) + "%";
    }

    private static String number(BigDecimal value, Table table, int column, Language language) {
        var kind = table.columns().get(column).kind();
        var shown = kind == Kind.PERCENT || kind == Kind.GROWTH ? value.movePointRight(2) : value;
        return decimal(shown.setScale(TableTexts.places(table, column, value), RoundingMode.HALF_UP), language);
    }

    private static String decimal(BigDecimal value, Language language) {
        var text = value.toPlainString();
        return switch (language) {
            case RU -> text.replace('.', ',');
            case EN -> text;
        };
    }

    private static String date(Column.Kind kind, LocalDate date, Language language) {
        if (kind == Kind.MONTH) {
            return date.toString().substring(0, "2026-11".length());
        }
        return switch (language) {
            case RU -> DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(date);
            case EN -> date.toString();
        };
    }

    /** Words that a spreadsheet would run as a formula stand behind an apostrophe, as in every CSV file of ours. */
    private static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String cell, String separator) {
        return Stream.of(separator, "\"", "\r", "\n").anyMatch(cell::contains)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static String separator(Language language) {
        return switch (language) {
            case RU -> ";";
            case EN -> ",";
        };
    }
}
