package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Words;
import java.util.ArrayList;
import java.util.List;

/** What a chart shows, in small letters above it; several series each in their colour. */
final class Captions {

    private static final int BETWEEN = 14;

    private final List<Placed> placed = new ArrayList<>();
    private int height;

    /** The words of a series and their place. */
    record Placed(Words words, int x, int y, int width) {}

    Captions(List<String> texts, Letters letters, int width) {
        int x = 0;
        int y = 0;
        for (int index = 0; index < texts.size(); index++) {
            var text = letters.printable(texts.get(index));
            var wide = (int) Math.ceil(letters.width(text, Face.SMALL)) + 2;
            if (x > 0 && x + wide > width) {
                x = 0;
                y = height;
            }
            var color = texts.size() == 1 ? Palette.MUTED : Palette.series(index);
            var words = Words.of(letters.lines(text, Face.SMALL, Math.min(wide, width) + 1), Face.SMALL)
                    .in(color);
            placed.add(new Placed(words, x, y, Math.min(wide, width) + 2));
            height = Math.max(height, y + words.height() + 3);
            x += wide + BETWEEN;
        }
    }

    int height() {
        return height;
    }

    void draw(Ink ink, int top) {
        placed.forEach(caption -> ink.words(caption.words(), caption.x(), top + caption.y(), caption.width()));
    }
}
