package io.clientele.reporting.pdf.page;

import java.util.ArrayList;
import java.util.List;

/** Lays blocks on pages one below the other, those that belong together on one page where they fit on one at all. */
final class Flow {

    private final List<Block> blocks;
    private final int capacity;
    private final List<Page> pages = new ArrayList<>();
    private int y;

    /** A block and its place from the top margin. */
    record Placed(Block block, int top) {}

    /** The blocks of a page. */
    record Page(List<Placed> blocks) {}

    private Flow(List<Block> blocks, int capacity) {
        this.blocks = blocks;
        this.capacity = capacity;
    }

    static List<Page> over(List<Block> blocks, Paper paper) {
        var flow = new Flow(blocks, paper.capacity());
        flow.turn();
        for (int index = 0; index < blocks.size(); index++) {
            flow.place(index);
        }
        return flow.pages;
    }

    private void place(int index) {
        var block = blocks.get(index);
        if (y > 0 && !fits(index)) {
            turn();
            var repeated = block.repeated();
            if (repeated != null) {
                put(repeated, 0);
            }
        }
        put(block, y == 0 ? 0 : block.space());
    }

    private boolean fits(int index) {
        var together = 0;
        var last = index;
        do {
            together += blocks.get(last).space() + blocks.get(last).height();
        } while (blocks.get(last).keepsNext() && ++last < blocks.size());
        var alone = blocks.get(index).space() + blocks.get(index).height();
        return y + (together > capacity ? alone : together) <= capacity;
    }

    private void put(Block block, int space) {
        pages.getLast().blocks().add(new Placed(block, y + space));
        y += space + block.height();
    }

    private void turn() {
        pages.add(new Page(new ArrayList<>()));
        y = 0;
    }
}
