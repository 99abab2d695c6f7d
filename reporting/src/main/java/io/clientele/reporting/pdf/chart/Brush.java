package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.pdf.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Strokes, areas and figures. */
record Brush(Graphics2D graphics) {

    static final Stroke LINE = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final int HATCH = 4;
    private static final Stroke HATCHING = new BasicStroke(1.2f);

    void fill(Rectangle2D area, Color color) {
        graphics.setColor(color);
        graphics.fill(area);
    }

    /** White lines over an area, so that it reads as provisional in grey print as well. */
    void hatch(Rectangle2D area) {
        var before = graphics.getClip();
        graphics.clip(area);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(HATCHING);
        for (double x = area.getX() - area.getHeight(); x < area.getMaxX(); x += HATCH) {
            graphics.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getY()));
        }
        graphics.setClip(before);
    }

    void line(double fromX, double fromY, double toX, double toY, Color color, Stroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    void rule(double fromX, double toX, double y, Color color) {
        line(fromX, y, toX, y, color, Palette.HAIRLINE_STROKE);
    }

    void dot(double x, double y, double radius, Color color) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void centred(String text, double x, double y, Color color) {
        graphics.setColor(color);
        graphics.drawString(text, (float) (x - width(text) / 2), (float) y);
    }

    void rightOf(String text, double x, double y, Color color) {
        graphics.setColor(color);
        graphics.drawString(text, (float) (x - width(text)), (float) y);
    }

    double width(String text) {
        return graphics.getFontMetrics().stringWidth(text);
    }
}
