package io.clientele.reporting.pdf.document;

import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Words;
import java.util.List;

/** Short sentences in two columns of about one height, read down the first and then the second. */
record Legend(List<Words> first, List<Words> second, int room) implements Block {

    private static final int INDENT = 8;
    private static final int GUTTER = 18;
    private static final int BETWEEN = 3;

    static Legend of(List<String> sentences, Letters letters, int width) {
        var room = (width - GUTTER) / 2 - INDENT;
        var words = sentences.stream()
                .map(sentence -> Words.of(letters.lines(sentence, Face.TEXT, room), Face.TEXT))
                .toList();
        var end = 0;
        while (end < words.size() && height(words.subList(0, end)) < height(words.subList(end, words.size()))) {
            end++;
        }
        return new Legend(words.subList(0, end), words.subList(end, words.size()), room);
    }

    @Override
    public int space() {
        return BETWEEN;
    }

    @Override
    public int height() {
        return Math.max(height(first), height(second));
    }

    @Override
    public void draw(Ink ink, int top) {
        draw(ink, first, 0, top);
        draw(ink, second, INDENT + room + GUTTER, top);
    }

    private void draw(Ink ink, List<Words> sentences, int left, int top) {
        var y = top;
        for (var sentence : sentences) {
            ink.words(Words.of("•", Face.TEXT), left, y, INDENT);
            ink.words(sentence, left + INDENT, y, room);
            y += sentence.height() + BETWEEN;
        }
    }

    private static int height(List<Words> sentences) {
        return sentences.stream()
                .mapToInt(sentence -> sentence.height() + BETWEEN)
                .sum();
    }
}
