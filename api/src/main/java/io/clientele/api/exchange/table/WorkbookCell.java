package io.clientele.api.exchange.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;

/** The text of a workbook's cell as a person sees it, or would wish to: numbers without binary noise, dates in ISO form. */
final class WorkbookCell {

    /** As many digits as Excel shows. */
    private static final int DIGITS = 15;

    private static final int MONEY_DECIMALS = 4;
    private static final int LARGEST_EXPONENT = 310;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** What says nothing about the kind of format: brackets, quoted and escaped text, blanks as wide as a letter, fillers. */
    private static final Pattern DECORATION = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|[\\\\_*].");

    private static final Pattern DATE = Pattern.compile("(?i).*[dmyhд].*", Pattern.DOTALL);
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    /** Formats of dates that East Asian workbooks have without saying so. */
    private static final Set<Integer> UNSAID_DATES = Stream.concat(
                    IntStream.rangeClosed(27, 36).boxed(),
                    IntStream.rangeClosed(50, 58).boxed())
            .collect(Collectors.toUnmodifiableSet());

    private WorkbookCell() {}

    static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell, number) ? moment(cell) : number(format(cell), number);
        }
        return cell.getText() == null ? "" : FormulaGuard.plain(Blanks.stripped(cell.getText()));
    }

    private static boolean isDate(Cell cell, BigDecimal number) {
        var said = cell.getDataFormatString();
        var dated = said == null
                ? cell.getDataFormatId() != null && UNSAID_DATES.contains(cell.getDataFormatId())
                : DATE.matcher(format(cell)).matches();
        return dated && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    }

    private static String moment(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String number(String format, BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return number.toString();
        }
        if (format.indexOf('%') >= 0) {
            return plain(number.movePointRight(2)) + "%";
        }
        var plain = plain(number);
        return ZEROS.matcher(format).matches() && number.signum() >= 0 && plain.indexOf('.') < 0
                ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
                : plain;
    }

    /** Noise is what lies behind the 15th digit, except where money may still have decimals there. */
    private static String plain(BigDecimal number) {
        var scale = Math.max(MONEY_DECIMALS, DIGITS - number.precision() + number.scale());
        var seen = number.scale() > scale ? number.setScale(scale, RoundingMode.HALF_UP) : number;
        return seen.signum() == 0 ? "0" : seen.stripTrailingZeros().toPlainString();
    }

    private static String format(Cell cell) {
        var said = cell.getDataFormatString();
        return said == null ? "" : DECORATION.matcher(said).replaceAll("");
    }
}
