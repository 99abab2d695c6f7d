package io.clientele.api.exchange.cell;

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
public final class CellValue {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u202F\\u2009']");
    private static final int LONGEST_PLAIN = 18;
    private static final int DAY_LENGTH = 10;
    private static final Pattern USUAL_MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d:\\d\\d)?");
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
        return isPlain(cell) ? new BigDecimal(cell) : asPeopleWrite(cell);
    }

    /** Most are written as computers do: digits, with a point and a minus at most. */
    private static boolean isPlain(String cell) {
        var digits = 0;
        var points = 0;
        for (var at = cell.charAt(0) == '-' ? 1 : 0; at < cell.length(); at++) {
            var letter = cell.charAt(at);
            if (letter == '.' && digits > 0 && at < cell.length() - 1) {
                points++;
            } else if (letter >= '0' && letter <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= LONGEST_PLAIN && points <= 1;
    }

    private static BigDecimal asPeopleWrite(String cell) {
        var plain = GAPS.matcher(cell).replaceAll("").replace('−', '-');
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

    /**
     * A day with its time or alone, as computers, 1C and people write it.
     *
     * @throws WrongCell {@code WRONG_DATE}
     */
    public static @Nullable LocalDateTime moment(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        var usual = usual(cell);
        if (usual != null) {
            return usual;
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

    /** A day alone, or with the time to the second, as computers write them; null when it is written or counted otherwise. */
    private static @Nullable LocalDateTime usual(String cell) {
        if (!USUAL_MOMENT.matcher(cell).matches()) {
            return null;
        }
        try {
            var day = LocalDate.of(digits(cell, 0, 4), digits(cell, 5, 7), digits(cell, 8, 10));
            return cell.length() == DAY_LENGTH
                    ? day.atStartOfDay()
                    : day.atTime(digits(cell, 11, 13), digits(cell, 14, 16), digits(cell, 17, 19));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int digits(String cell, int from, int to) {
        return Integer.parseInt(cell, from, to, 10);
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
    public static final class WrongCell extends RuntimeException {

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
