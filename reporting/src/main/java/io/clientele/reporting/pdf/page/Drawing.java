package io.clientele.reporting.pdf.page;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Lines, areas and figures inside a frame; names that people typed are words and not drawn. */
@FunctionalInterface
public interface Drawing {

    void draw(Graphics2D graphics, Rectangle2D frame);
}
