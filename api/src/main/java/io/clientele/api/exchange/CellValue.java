package io.clientele.api.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells as people and 1C write them; an empty cell is null. */
final class CellValue {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Set<String> YES = Set.of("true", "yes", "1", "да", "истина", "+");
    private static final Set<String> NO = Set.of("false", "no", "0", "нет", "ложь", "-");
    private static final List<DateTimeFormatter> MOMENTS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME, strict("uuuu-MM-dd H:mm[:ss]"), strict("dd.MM.uuuu H:mm[:ss]"));
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE, strict("dd.MM.uuuu"));

    private CellValue() {}

    /** So that 31.02. is no date, not the 28th. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** Point or comma before the decimals, spaces of any width between thousands; 20 % is 20. */
    static @Nullable BigDecimal number(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        var plain = cell.replaceAll("[\\s\\u00A0\\u202F\\u2009']", "").replace('−', '-');
        plain = plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain;
        var comma = plain.lastIndexOf(',');
        var point = plain.lastIndexOf('.');
        plain = comma > point
                ? plain.replace(".", "").replace(',', '.')
                : point > comma && comma >= 0 ? plain.replace(",", "") : plain;
        if (!NUMBER.matcher(plain).matches()) {
            throw new WrongCell("WRONG_NUMBER", "is no number; write it like 1234.50 or 1 234,50.");
        }
        return new BigDecimal(plain);
    }

    static @Nullable LocalDateTime moment(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        for (var format : MOMENTS) {
            try {
                return LocalDateTime.parse(cell, format);
            } catch (DateTimeException other) {
                // The next format is tried.
            }
        }
        var day = dayOnly(cell);
        if (day == null) {
            throw new WrongCell(
                    "WRONG_DATE", "is no date; write it like 2026-11-22 or 22.11.2026, with a time if you like.");
        }
        return day.atStartOfDay();
    }

    static @Nullable LocalDate day(String cell) {
        var moment = moment(cell);
        return moment == null ? null : moment.toLocalDate();
    }

    private static @Nullable LocalDate dayOnly(String cell) {
        for (var format : DAYS) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeException other) {
                // The next format is tried.
            }
        }
        return null;
    }

    static @Nullable Boolean yesNo(String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return null;
        }
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new WrongCell("WRONG_YES_NO", "is neither yes nor no; write true or false, да or нет.");
    }

    /** A cell that cannot be read as what its column holds. */
    static final class WrongCell extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        WrongCell(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
