package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Ink;

/** Captions on their own above a chart that is made of rows. */
record CaptionBlock(Captions captions) implements Block {

    @Override
    public int height() {
        return captions.height() + 2;
    }

    @Override
    public int space() {
        return 6;
    }

    @Override
    public boolean keepsNext() {
        return true;
    }

    @Override
    public void draw(Ink ink, int top) {
        captions.draw(ink, top);
    }
}
