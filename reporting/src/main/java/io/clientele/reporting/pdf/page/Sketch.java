package io.clientele.reporting.pdf.page;

import io.clientele.reporting.pdf.Templates;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A drawing as the engine takes it, with small letters ready. */
final class Sketch extends AbstractRenderer implements Graphics2DRenderable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Drawing drawing;

    Sketch(Drawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        graphics.setFont(FontUtil.getInstance(context)
                .getAwtFontFromBundles(true, Templates.FONT, Font.PLAIN, Face.SMALL.size(), Locale.ROOT, false));
        drawing.draw(graphics, frame);
    }
}
