package io.clientele.reporting.pdf.document;

import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Words;

/** A sentence of a list. */
record Bullet(Words words, int width) implements Block {

    private static final int INDENT = 10;

    static Bullet of(String sentence, Letters letters, int width) {
        var lines = letters.lines(sentence, Face.SENTENCE, width - INDENT);
        return new Bullet(Words.of(lines, Face.SENTENCE), width - INDENT);
    }

    @Override
    public int height() {
        return words.height();
    }

    @Override
    public int space() {
        return 3;
    }

    @Override
    public void draw(Ink ink, int top) {
        ink.words(Words.of("•", Face.SENTENCE), 0, top, INDENT);
        ink.words(words, INDENT, top, width);
    }
}
