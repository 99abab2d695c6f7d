package io.clientele.reporting.pdf.chart;

import static java.util.Comparator.comparingDouble;

import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The names of lines at their right ends, moved apart where they would lie on each other. */
record EndNames(List<Name> names, int left, int width) {

    private static final int GAP = 6;
    private static final int WIDEST = 130;

    /** A name and how far below the top of the field it stands. */
    record Name(Words words, double top) {}

    static EndNames of(List<String> names, List<Series> series, Letters letters, int width, DoubleUnaryOperator down) {
        if (series.size() == 1) {
            return new EndNames(List.of(), width, 0);
        }
        var texts = names.stream().map(letters::printable).toList();
        var longest = texts.stream()
                .mapToDouble(text -> letters.width(text, Face.SMALL))
                .max()
                .orElse(0);
        var room = (int) Math.min(WIDEST, Math.ceil(longest) + 3);
        var wanted = new ArrayList<Name>();
        IntStream.range(0, series.size())
                .filter(number -> series.get(number).known().findAny().isPresent())
                .forEach(number -> wanted.add(new Name(
                        Words.of(letters.lines(texts.get(number), Face.SMALL, room), Face.SMALL)
                                .in(Palette.series(number)),
                        down.applyAsDouble(last(series.get(number))))));
        return new EndNames(apart(wanted, TimeLines.FIELD), width - room - GAP, room);
    }

    private static double last(Series series) {
        return series.values().reversed().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0.0);
    }

    private static List<Name> apart(List<Name> wanted, int height) {
        var placed = new ArrayList<Name>();
        double free = -GAP;
        for (var name : wanted.stream().sorted(comparingDouble(Name::top)).toList()) {
            var top = Math.max(free, name.top() - name.words().height() / 2.0);
            placed.add(new Name(name.words(), top));
            free = top + name.words().height();
        }
        var over = Math.max(0, free - height - GAP);
        return over == 0 ? placed : lifted(placed, height + (double) GAP);
    }

    /** From the bottom up, so that the lowest ends inside. */
    private static List<Name> lifted(List<Name> placed, double bottom) {
        var lifted = new ArrayList<Name>();
        var free = bottom;
        for (var name : placed.reversed()) {
            var top = Math.min(name.top(), free - name.words().height());
            lifted.add(new Name(name.words(), top));
            free = top;
        }
        return lifted;
    }

    void draw(Ink ink, int top) {
        names.forEach(name -> ink.words(name.words(), left + GAP, top + (int) Math.round(name.top()), width + GAP));
    }
}
