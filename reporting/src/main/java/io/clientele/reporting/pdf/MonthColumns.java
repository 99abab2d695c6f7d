package io.clientele.reporting.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A column per month: all revenue pale, that of the segments dark inside it; an unfinished month is hatched. */
final class MonthColumns extends AbstractRenderer implements Graphics2DRenderable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LABELS_ABOVE = 12;
    private static final int LABELS_BELOW = 24;
    private static final int HATCH = 4;
    private static final int MOST_LABELLED = 18;

    /** A month as it is drawn; the year is empty where it is that of the month before. */
    record Month(String name, String year, String label, double company, double segments, boolean complete) {}

    private final transient List<Month> months;

    MonthColumns(List<Month> months) {
        this.months = List.copyOf(months);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        graphics.setFont(FontUtil.getInstance(context)
                .getAwtFontFromBundles(true, Templates.FONT, Font.PLAIN, 7f, java.util.Locale.ROOT, false));
        var most = months.stream().mapToDouble(Month::company).max().orElse(0);
        var least =
                Math.min(0, months.stream().mapToDouble(Month::company).min().orElse(0));
        var drawing = new Drawing(graphics, frame, new Bar.Scale(least, Math.max(most, 0)), step(frame));
        for (int index = 0; index < months.size(); index++) {
            drawing.month(months.get(index), index, months.size() <= MOST_LABELLED);
        }
        drawing.baseline();
    }

    private double step(Rectangle2D frame) {
        return frame.getWidth() / Math.max(months.size(), 6);
    }

    private record Drawing(Graphics2D graphics, Rectangle2D frame, Bar.Scale scale, double step) {

        void month(Month month, int index, boolean labelled) {
            var left = frame.getX() + index * step;
            var all = column(left, month.company());
            fill(all, Palette.PALE);
            fill(column(left, month.segments()), Palette.ACCENT);
            if (!month.complete()) {
                hatch(all);
            }
            graphics.setColor(Palette.INK);
            if (labelled) {
                centred(month.label(), left, all.getY() - 3);
            }
            graphics.setColor(Palette.MUTED);
            centred(month.name(), left, frame.getMaxY() - LABELS_BELOW + 10);
            centred(month.year(), left, frame.getMaxY() - LABELS_BELOW + 20);
        }

        void baseline() {
            graphics.setColor(Palette.MUTED);
            graphics.setStroke(Palette.HAIRLINE_STROKE);
            graphics.draw(new Line2D.Double(frame.getX(), y(0), frame.getMaxX(), y(0)));
        }

        private Rectangle2D column(double left, double value) {
            var top = Math.min(y(value), y(0));
            return new Rectangle2D.Double(left + step * 0.15, top, step * 0.7, Math.abs(y(value) - y(0)));
        }

        private double y(double value) {
            var height = frame.getHeight() - LABELS_ABOVE - LABELS_BELOW;
            return frame.getY() + LABELS_ABOVE + height - scale.at(value, height);
        }

        private void fill(Rectangle2D column, Color color) {
            graphics.setColor(color);
            graphics.fill(column);
        }

        /** White lines drawn over the column, so that it reads as provisional in grey print as well. */
        private void hatch(Rectangle2D column) {
            var before = graphics.getClip();
            graphics.clip(column);
            graphics.setColor(Color.WHITE);
            graphics.setStroke(new java.awt.BasicStroke(1.2f));
            for (double x = column.getX() - column.getHeight(); x < column.getMaxX(); x += HATCH) {
                graphics.draw(new Line2D.Double(x, column.getMaxY(), x + column.getHeight(), column.getY()));
            }
            graphics.setClip(before);
        }

        private void centred(String text, double left, double y) {
            var width = graphics.getFontMetrics().stringWidth(text);
            graphics.drawString(text, (float) (left + (step - width) / 2), (float) y);
        }
    }
}
