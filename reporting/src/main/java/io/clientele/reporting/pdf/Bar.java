package io.clientele.reporting.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** One horizontal bar on a scale shared with its neighbours; it starts at zero, and its dark part lies inside it. */
final class Bar extends AbstractRenderer implements Graphics2DRenderable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Lengths on one scale, which runs from the least to the most and holds zero. */
    record Scale(double least, double most) {

        double at(double value, double width) {
            return most == least ? 0 : (value - least) / (most - least) * width;
        }
    }

    private final transient Scale scale;
    private final double whole;
    private final double dark;
    private final Color wholeColor;

    Bar(Scale scale, double whole, double dark, Color wholeColor) {
        this.scale = scale;
        this.whole = whole;
        this.dark = dark;
        this.wholeColor = wholeColor;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        fill(graphics, frame, whole, wholeColor);
        fill(graphics, frame, dark, Palette.ACCENT);
        var zero = frame.getX() + scale.at(0, frame.getWidth());
        graphics.setColor(Palette.MUTED);
        graphics.setStroke(Palette.HAIRLINE_STROKE);
        graphics.draw(new Line2D.Double(zero, frame.getY(), zero, frame.getMaxY()));
    }

    private void fill(Graphics2D graphics, Rectangle2D frame, double value, Color color) {
        var zero = scale.at(0, frame.getWidth());
        var end = scale.at(value, frame.getWidth());
        graphics.setColor(color);
        graphics.fill(new Rectangle2D.Double(
                frame.getX() + Math.min(zero, end), frame.getY() + 2, Math.abs(end - zero), frame.getHeight() - 4));
    }
}
