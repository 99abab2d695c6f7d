package io.clientele.reporting.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/** The colours all reports and screens share; they stay apart when printed in grey. */
final class Palette {

    static final Color INK = new Color(0x1B1F24);
    static final Color MUTED = new Color(0x5B6570);
    static final Color HAIRLINE = new Color(0xD9DEE4);
    static final Color ACCENT = new Color(0x0F6E84);
    static final Color PALE = new Color(0xA9CCD5);
    static final Color GREY = new Color(0xB9C1C9);
    static final Stroke HAIRLINE_STROKE = new BasicStroke(0.5f);

    private Palette() {}
}
