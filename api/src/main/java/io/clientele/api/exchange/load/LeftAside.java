package io.clientele.api.exchange.load;

import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.firm.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a file that are no data but a report's: totals, and headings of groups. A row that has every cell it needs is always
 * data, unless its first cell says nothing but that it is a total, or it is the header once more, as in files put together.
 */
final class LeftAside {

    private static final int MOST_NUMBERS = 100;
    private static final int FEWEST_COLUMNS = 4;
    private static final String TOTAL = "(общий |grand |sub)?(итоги?|итого|всего|total)";
    private static final Pattern TOTAL_ALONE = Pattern.compile(TOTAL + "[:.]?");
    private static final Pattern TOTAL_OF = Pattern.compile(TOTAL + "(?![\\p{L}\\p{N}]).*", Pattern.DOTALL);

    private final Header header;
    private final Set<String> sums;
    private final boolean headingsWithSums;
    private final List<Long> numbers = new ArrayList<>();
    private long count;

    /**
     * @param sums columns that a report adds up
     * @param headingsWithSums whether the heading of a group may tell its sums
     */
    LeftAside(Header header, Set<String> sums, boolean headingsWithSums) {
        this.header = header;
        this.sums = sums;
        this.headingsWithSums = headingsWithSums;
    }

    /** Whether the row is data; one that is not is counted. */
    boolean passes(Row row) {
        if (header.lacksIn(row) ? !isTotalOfSome(row) && !isHeading(row) : !isTotal(first(row)) && !isHeader(row)) {
            return true;
        }
        count++;
        if (numbers.size() < MOST_NUMBERS) {
            numbers.add(row.number());
        }
        return false;
    }

    /** Nothing but the word, in which there is no digit, as there is in most first cells. */
    private static boolean isTotal(String text) {
        return text.chars().noneMatch(letter -> letter >= '0' && letter <= '9')
                && TOTAL_ALONE.matcher(NameKey.of(text)).matches();
    }

    private boolean isHeader(Row row) {
        return row.cells().equals(header.names());
    }

    private boolean isTotalOfSome(Row row) {
        return TOTAL_OF.matcher(NameKey.of(first(row))).matches() || besideSums(row) == 0;
    }

    /** One cell and sums at most, in a file of so many columns that nobody forgot all the others. */
    private boolean isHeading(Row row) {
        return besideSums(row) == 1
                && (headingsWithSums
                        || row.cells().stream().filter(cell -> !cell.isEmpty()).count() == 1)
                && header.names().stream().filter(name -> !name.isEmpty()).count() >= FEWEST_COLUMNS;
    }

    /** The first cell that is not empty. */
    private static String first(Row row) {
        for (var cell : row.cells()) {
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private long besideSums(Row row) {
        return IntStream.range(0, row.cells().size())
                .filter(at -> !row.cell(at).isEmpty() && !sums.contains(header.column(at)))
                .count();
    }

    long count() {
        return count;
    }

    /** The numbers of the first hundred. */
    List<Long> numbers() {
        return List.copyOf(numbers);
    }
}
