package io.clientele.reporting.pdf.page;

import io.clientele.reporting.pdf.Templates;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** A weight of the font at the size of one point. */
final class Weight {

    /** The character after the last one whose width may be simple. */
    static final int SIMPLE_END = 0x2700;

    /** Scripts from here on join or turn around their letters, so that single widths do not add up. */
    private static final int JOINING = 0x590;

    private static final int PUNCTUATION = 0x2000;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;
    private final float[] widths = new float[SIMPLE_END];

    Weight(JasperReportsContext context, int style) {
        this.font = FontUtil.getInstance(context)
                .getAwtFontFromBundles(true, Templates.FONT, style, 1f, Locale.ROOT, false);
        for (int letter = 0; letter < SIMPLE_END; letter++) {
            if (simple(letter)) {
                widths[letter] = font.createGlyphVector(CONTEXT, Character.toString(letter))
                        .getGlyphMetrics(0)
                        .getAdvance();
            }
        }
    }

    /** Whether a letter is as wide anywhere as it is alone. */
    static boolean simple(int letter) {
        return letter < JOINING || (letter >= PUNCTUATION && letter < SIMPLE_END);
    }

    double width(String text) {
        double width = 0;
        for (int index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            if (!simple(letter)) {
                return new TextLayout(text, font, CONTEXT).getAdvance();
            }
            width += widths[letter];
        }
        return width;
    }
}
