package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Words;
import io.clientele.reporting.wording.TableTexts;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** What the rows of a slice have in common: where columns stand, how cells are set. */
record Rows(Table table, Slice slice, TableTexts texts, Letters letters, Shades shades) {

    /** The words of the column at a position, broken to its width. */
    Words header(int position) {
        var lines = letters.lines(Widths.name(column(position), letters), Face.SMALL, room(position));
        return Words.of(lines, Face.SMALL).in(Palette.MUTED).at(side(position));
    }

    Words cell(Line line, int position) {
        var text = letters.printable(texts.text(line, index(position)));
        var face = face(line.role());
        return Words.of(letters.lines(text, face, room(line, position)), face)
                .in(color(line, index(position)))
                .at(names(line, position) ? Words.Side.LEFT : side(position));
    }

    int index(int position) {
        return slice.columns().get(position);
    }

    int left(int position) {
        return slice.left(position) + (first(position) ? 0 : Widths.GAP);
    }

    int room(int position) {
        return slice.widths().get(position) - (first(position) ? 0 : Widths.GAP);
    }

    /** The name of a group may run over its row, where nothing else stands in it. */
    int room(Line line, int position) {
        return names(line, position) && alone(line) ? slice.width() - left(position) : room(position);
    }

    private boolean names(Line line, int position) {
        return line.role() == Role.GROUP && line.cells().get(index(position)) instanceof Cell.Text;
    }

    private static boolean alone(Line line) {
        return line.cells().stream()
                        .filter(cell -> !(cell instanceof Cell.None))
                        .count()
                == 1;
    }

    private static boolean first(int position) {
        return position == 0;
    }

    private Column column(int position) {
        return table.columns().get(index(position));
    }

    private Words.Side side(int position) {
        if (shades.cover(index(position))) {
            return Words.Side.CENTRE;
        }
        return switch (column(position).kind()) {
            case TEXT, CODE -> Words.Side.LEFT;
            case MONTH, DATE -> first(position) ? Words.Side.LEFT : Words.Side.RIGHT;
            case MARK -> Words.Side.CENTRE;
            case COUNT, NUMBER, MONEY, PERCENT, GROWTH, RATIO, FIGURE -> Words.Side.RIGHT;
        };
    }

    private Face face(Role role) {
        var small = slice.face() == Face.SMALL;
        return switch (role) {
            case ROW -> small ? Face.SMALL : Face.TEXT;
            case GROUP, SUM, TOTAL -> small ? Face.STRONG_SMALL : Face.STRONG;
        };
    }

    private Color color(Line line, int column) {
        if (table.columns().get(column).kind() == Kind.GROWTH
                && line.cells().get(column) instanceof Cell.Amount change) {
            return switch (change.value().signum()) {
                case 1 -> Palette.BETTER;
                case -1 -> Palette.WORSE;
                default -> Palette.INK;
            };
        }
        return shades.letters(line, column);
    }

    List<Integer> positions() {
        return IntStream.range(0, slice.columns().size()).boxed().toList();
    }
}
