package io.clientele.reporting.pdf.page;

import io.clientele.reporting.pdf.Glyphs;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;

/** How wide texts are in the embedded font, and where they break. Any thread may use it. */
public final class Letters {

    /** Kept free at the end of a line, lest rounding break it once more. */
    private static final double SLACK = 1;

    private static final int LONGEST_IN_A_FOOTER = 48;

    private final Glyphs glyphs;
    private final boolean[] drawable = new boolean[Weight.SIMPLE_END];
    private final Weight plain;
    private final Weight bold;

    public Letters(JasperReportsContext context) {
        this.glyphs = new Glyphs(context);
        for (int letter = ' '; letter < drawable.length; letter++) {
            drawable[letter] = Weight.simple(letter) && !Character.isISOControl(letter) && glyphs.drawable(letter);
        }
        this.plain = new Weight(context, Font.PLAIN);
        this.bold = new Weight(context, Font.BOLD);
    }

    /** The text on one line, with a box for what the font lacks. */
    public String printable(String text) {
        return fine(text) ? text : glyphs.printable(text);
    }

    /** Whether a text can stand as it is, which nearly all can. */
    private boolean fine(String text) {
        var before = ' ';
        for (int index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            if (letter >= drawable.length || !drawable[letter] || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }

    /** A name for a footer, which has one line; it stands in full elsewhere. */
    public static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_IN_A_FOOTER
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_IN_A_FOOTER)) + "…";
    }

    public double width(String text, Face face) {
        return text.isEmpty() ? 0 : weight(face).width(text) * face.size();
    }

    /** The width of the longest word. */
    public double longestWord(String text, Face face) {
        double longest = 0;
        for (var word : text.split(" ", -1)) {
            longest = Math.max(longest, width(word, face));
        }
        return longest;
    }

    /** The text broken between words, and inside a word only where the word alone is too long; nothing is lost. */
    public List<String> lines(String text, Face face, double width) {
        if (width(text, face) <= width - SLACK) {
            return List.of(text);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            for (var piece : pieces(word, face, width)) {
                if (!line.isEmpty() && width(line + " " + piece, face) > width - SLACK) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private List<String> pieces(String word, Face face, double width) {
        var pieces = new ArrayList<String>();
        var rest = word;
        while (width(rest, face) > width - SLACK && rest.codePointCount(0, rest.length()) > 1) {
            var end = rest.offsetByCodePoints(0, 1);
            while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)), face) <= width - SLACK) {
                end = rest.offsetByCodePoints(end, 1);
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private Weight weight(Face face) {
        return face.bold() ? bold : plain;
    }
}
