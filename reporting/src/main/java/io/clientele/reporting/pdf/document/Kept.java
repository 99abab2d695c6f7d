package io.clientele.reporting.pdf.document;

import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Ink;
import org.jspecify.annotations.Nullable;

/** A block that stays with what follows, though it would not by itself. */
record Kept(Block block) implements Block {

    @Override
    public int height() {
        return block.height();
    }

    @Override
    public void draw(Ink ink, int top) {
        block.draw(ink, top);
    }

    @Override
    public int space() {
        return block.space();
    }

    @Override
    public boolean keepsNext() {
        return true;
    }

    @Override
    public boolean isSeam() {
        return !block.keepsNext();
    }

    @Override
    public @Nullable Block repeated() {
        return block.repeated();
    }
}
