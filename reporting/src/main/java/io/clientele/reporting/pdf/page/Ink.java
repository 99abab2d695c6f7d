package io.clientele.reporting.pdf.page;

import io.clientele.reporting.pdf.Templates;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRDefaultStyleProvider;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** Draws on one page; across from the left margin, down from the top margin. */
public final class Ink {

    /** The engine stops at this height, and lines are never to be dropped: they were measured before. */
    private static final int UNLIMITED = 10_000;

    private final JRDefaultStyleProvider styles;
    private final List<JRPrintElement> elements = new ArrayList<>();

    Ink(JRDefaultStyleProvider styles) {
        this.styles = styles;
    }

    List<JRPrintElement> elements() {
        return elements;
    }

    /** Sets words with their top left corner at a place. */
    public void words(Words words, int x, int y, int width) {
        var text = new JRBasePrintText(styles);
        text.setText(String.join("\n", words.lines()));
        text.setFontName(Templates.FONT);
        text.setFontSize(words.face().size());
        text.setBold(words.face().bold());
        text.setForecolor(words.color());
        text.setHorizontalTextAlign(side(words.side()));
        text.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
        text.getParagraph().setLineSpacing(LineSpacingEnum.PROPORTIONAL);
        text.getParagraph().setLineSpacingSize(Face.LEADING);
        text.setTextHeight(UNLIMITED);
        if (words.bookmark()) {
            text.setAnchorName(String.join(" ", words.lines()));
            text.setBookmarkLevel(1);
        }
        place(text, x, y, width, words.height());
    }

    /** A rule from left to right. */
    public void rule(int x, int y, int width, float weight, Color color) {
        drawing(
                (graphics, frame) -> {
                    graphics.setColor(color);
                    graphics.fill(new Rectangle2D.Double(frame.getX(), frame.getY(), frame.getWidth(), weight));
                },
                x,
                y,
                width,
                1);
    }

    /** A filled box without an edge. */
    public void box(Color color, int x, int y, int width, int height) {
        var box = new JRBasePrintRectangle(styles);
        box.setMode(ModeEnum.OPAQUE);
        box.setBackcolor(color);
        box.getLinePen().setLineWidth(0f);
        place(box, x, y, width, height);
    }

    /** A drawing made of lines and areas, which stays sharp at any size. */
    public void drawing(Drawing drawing, int x, int y, int width, int height) {
        var image = new JRBasePrintImage(styles);
        image.setRenderer(new Sketch(drawing));
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.setUsingCache(false);
        place(image, x, y, width, height);
    }

    private void place(JRBasePrintElement element, int x, int y, int width, int height) {
        element.setX(Paper.MARGIN + x);
        element.setY(Paper.MARGIN + y);
        element.setWidth(width);
        element.setHeight(height);
        elements.add(element);
    }

    private static HorizontalTextAlignEnum side(Words.Side side) {
        return switch (side) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTRE -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        };
    }
}
