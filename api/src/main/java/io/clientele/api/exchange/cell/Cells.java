package io.clientele.api.exchange.cell;

import io.clientele.api.client.field.Choices;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column, each read as what its column holds; what cannot be read is noted, not thrown. */
public final class Cells {

    private final Header header;
    private final Row row;
    private final List<Rejected> wrong = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /** Those of a row below that header. */
    public Cells(Header header, Row row) {
        this.header = header;
        this.row = row;
    }

    /** What the file calls its columns. */
    public Header header() {
        return header;
    }

    /** What is wrong with the row so far; the index means nothing here. */
    public List<Rejected> wrong() {
        return wrong;
    }

    /** What its sender should know about the row though nothing is wrong with it. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** As it is. */
    public @Nullable String text(String column) {
        return CellValue.text(header.cell(row, column));
    }

    /** Empty, and noted, when the cell is. */
    public String needed(String column) {
        var text = header.cell(row, column);
        if (text.isEmpty()) {
            note(column, text, "EMPTY_CELL", "`%s` must not be empty.".formatted(column));
        }
        return text;
    }

    /** None, and noted, when the cell holds no number. */
    public @Nullable BigDecimal number(String column) {
        return read(column, CellValue::number);
    }

    /** Zero, and noted, when the cell is empty. */
    public BigDecimal neededNumber(String column) {
        var number = needed(column).isEmpty() ? null : number(column);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** None, and noted, when the cell holds no day. */
    public @Nullable LocalDate day(String column) {
        return read(column, CellValue::day);
    }

    /** An arbitrary day, and noted, when the cell is empty or wrong. */
    public LocalDate neededDay(String column) {
        return neededMoment(column).toLocalDate();
    }

    /** An arbitrary moment, and noted, when the cell is empty or wrong. */
    public LocalDateTime neededMoment(String column) {
        var moment = needed(column).isEmpty() ? null : read(column, CellValue::moment);
        return moment == null ? LocalDate.EPOCH.atStartOfDay() : moment;
    }

    /** None, and noted, when the cell says neither. */
    public @Nullable Boolean yesNo(String column) {
        return read(column, CellValue::yesNo);
    }

    /** The constant that a word of the cell stands for; a word that is none stays as it is, for its room to refuse. */
    public @Nullable String choice(String column, Choices choices) {
        var text = text(column);
        return text == null ? null : choices.constant(text).orElse(text);
    }

    /** Notes something that does no harm. */
    public void warn(String column, String code, String message) {
        warnings.add(new Warning(row.number(), column, header.cell(row, column), code, message));
    }

    private <T> @Nullable T read(String column, Function<String, @Nullable T> reading) {
        var cell = header.cell(row, column);
        try {
            return reading.apply(cell);
        } catch (CellValue.WrongCell wrongCell) {
            note(column, cell, wrongCell.code(), "`%s` %s".formatted(cell, wrongCell.getMessage()));
            return null;
        }
    }

    private void note(String column, String value, String code, String message) {
        wrong.add(new Rejected(0, column, value, code, message));
    }
}
