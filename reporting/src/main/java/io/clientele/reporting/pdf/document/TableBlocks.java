package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.document.Row.Rule;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A slice of a table as blocks: its header, its rows, its totals. */
final class TableBlocks {

    /** Rows at either end of a table that are not left alone on a page. */
    private static final int TOGETHER = 2;

    /** A table of so few lines is not torn where a page can hold it. */
    private static final int SHORT = 8;

    private final Rows rows;
    private final Header header;
    private final int highest;
    private final List<Block> blocks = new ArrayList<>();

    private TableBlocks(Rows rows, int capacity) {
        this.rows = rows;
        this.header = new Header(rows);
        this.highest = capacity - header.height() - header.space();
    }

    static List<Block> of(Rows rows, int capacity) {
        var table = new TableBlocks(rows, capacity);
        table.write();
        return table.blocks;
    }

    private void write() {
        blocks.add(header);
        var lines = Stream.concat(rows.table().lines().stream(), rows.table().totals().stream())
                .toList();
        var firstTotal = rows.table().lines().size();
        for (int index = 0; index < lines.size(); index++) {
            row(lines.get(index), rule(lines, index, firstTotal), keepsNext(lines, index, firstTotal));
        }
    }

    private static Rule rule(List<Line> lines, int index, int firstTotal) {
        if (index == firstTotal) {
            return Rule.TOTALS;
        }
        var alone = lines.get(index).role() == Role.ROW;
        return index == 0 || alone ? Rule.NONE : Rule.GROUP;
    }

    /** Whether it stays in one piece, and with its picture. */
    static boolean isShort(Table table) {
        return table.lines().size() + table.totals().size() <= SHORT;
    }

    private boolean keepsNext(List<Line> lines, int index, int firstTotal) {
        if (index == lines.size() - 1) {
            return false;
        }
        return isShort(rows.table())
                || index < TOGETHER - 1
                || index >= firstTotal - 1
                || lines.get(index).role() == Role.GROUP;
    }

    private void row(Line line, Rule rule, boolean keepsNext) {
        var words = rows.positions().stream()
                .map(position -> rows.cell(line, position))
                .toList();
        var lines = words.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
        var face = words.getFirst().face();
        var most = face.lines(highest - 2 * Row.PADDING - 4);
        for (int from = 0; from < lines; from += most) {
            var to = Math.min(lines, from + most);
            blocks.add(new Row(
                    rows,
                    header,
                    line,
                    from == 0 ? rule : Rule.NONE,
                    keepsNext && to == lines,
                    from,
                    to,
                    height(words, to - from)));
        }
    }

    private static int height(List<Words> words, int lines) {
        return words.getFirst().face().height(lines) + 2 * Row.PADDING;
    }
}
