package io.clientele.reporting.pdf.document;

import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Words;
import java.util.List;

/** The names of the columns above a rule; repeated on every page its rows go on to. */
final class Header implements Block {

    private static final int BELOW = 3;

    private final Rows rows;
    private final List<Words> names;
    private final int height;

    Header(Rows rows) {
        this.rows = rows;
        this.names = rows.positions().stream().map(rows::header).toList();
        this.height = names.stream().mapToInt(Words::height).max().orElse(0);
    }

    @Override
    public int height() {
        return height + BELOW + 2;
    }

    @Override
    public int space() {
        return 9;
    }

    @Override
    public boolean keepsNext() {
        return true;
    }

    @Override
    public void draw(Ink ink, int top) {
        for (int position = 0; position < names.size(); position++) {
            var name = names.get(position);
            ink.words(name, rows.left(position), top + height - name.height(), rows.room(position));
        }
        ink.rule(0, top + height + BELOW - 1, rows.slice().width(), 0.5f, Palette.MUTED);
    }
}
