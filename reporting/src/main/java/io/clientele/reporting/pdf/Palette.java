package io.clientele.reporting.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/** The colours all reports and screens share; they stay apart when printed in grey. */
public final class Palette {

    public static final Color INK = new Color(0x1B1F24);
    public static final Color MUTED = new Color(0x5B6570);
    public static final Color HAIRLINE = new Color(0xD9DEE4);
    public static final Color ACCENT = new Color(0x0F6E84);
    public static final Color PALE = new Color(0xA9CCD5);
    static final Color GREY = new Color(0xB9C1C9);
    public static final Color BETTER = new Color(0x2E7D4F);
    public static final Color WORSE = new Color(0xB3372F);
    public static final Stroke HAIRLINE_STROKE = new BasicStroke(0.5f);
    private static final List<Color> SERIES =
            List.of(ACCENT, new Color(0xD1822B), new Color(0x6B4C9A), new Color(0x7A8B2C));
    private static final Color FAINTEST = new Color(0xEAF3F6);

    private Palette() {}

    /** The colour of a series by its number; from the fifth on they come again. */
    public static Color series(int number) {
        return SERIES.get(number % SERIES.size());
    }

    /** The shade of a value on the one-hue scale of heat, from 0 to 1. */
    public static Color heat(double strength) {
        return new Color(
                between(FAINTEST.getRed(), ACCENT.getRed(), strength),
                between(FAINTEST.getGreen(), ACCENT.getGreen(), strength),
                between(FAINTEST.getBlue(), ACCENT.getBlue(), strength));
    }

    private static int between(int faint, int strong, double strength) {
        return (int) Math.round(faint + (strong - faint) * Math.clamp(strength, 0, 1));
    }
}
