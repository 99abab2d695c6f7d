package io.clientele.reporting.pdf.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays blocks on pages one below the other, those that belong together on one page where they fit on one at all and no more than
 * half a page stays empty for it.
 */
final class Flow {

    private final List<Block> blocks;
    private final Paper paper;
    private final int capacity;
    private final List<Page> pages = new ArrayList<>();
    private int y;

    /** A block and its place from the top margin. */
    record Placed(Block block, int top) {}

    /** The blocks of a page. */
    record Page(Paper paper, List<Placed> blocks) {}

    private Flow(Run run) {
        this.blocks = run.blocks();
        this.paper = run.paper();
        this.capacity = paper.capacity();
    }

    static List<Page> over(Run run) {
        var flow = new Flow(run);
        flow.turn();
        for (int index = 0; index < flow.blocks.size(); index++) {
            flow.place(index);
        }
        return flow.pages;
    }

    private void place(int index) {
        var block = blocks.get(index);
        if (y > 0 && !(isLedTo(index) ? y + height(index) <= capacity : fits(index))) {
            turn();
            var repeated = block.repeated();
            if (repeated != null) {
                put(repeated, 0);
            }
        }
        put(block, y == 0 ? 0 : block.space());
    }

    /** Whether it was counted in when the one before it found its place. */
    private boolean isLedTo(int index) {
        return index > 0 && blocks.get(index - 1).leadsTo();
    }

    private boolean fits(int index) {
        var room = capacity - y;
        var together = together(index, Integer.MAX_VALUE);
        if (together > capacity) {
            return together(index, capacity / 2) <= room;
        }
        return together <= room || ((room > capacity / 2 || isKept(index)) && fitsToSeam(index, room));
    }

    /** Whether it was counted in when the first of those it stays with found its place. */
    private boolean isKept(int index) {
        return y > 0
                && blocks.get(index - 1).keepsNext()
                && !blocks.get(index - 1).isSeam();
    }

    /** Whether as much fits as would be torn from what it stays with before more than half a page stays empty. */
    private boolean fitsToSeam(int index, int room) {
        var height = 0;
        for (int last = index; blocks.get(last).keepsNext(); last++) {
            height += height(last);
            if (blocks.get(last).isSeam()) {
                return height <= room;
            }
        }
        return false;
    }

    /**
     * The height of a block with those it stays with; of more than can be had only as many as stay below a height, and what a heading
     * leads to where both fit on a page.
     */
    private int together(int index, int most) {
        var together = height(index);
        for (int last = index; blocks.get(last).keepsNext() && last + 1 < blocks.size(); last++) {
            var further = together + height(last + 1);
            if (further > (blocks.get(last).leadsTo() ? Math.max(most, capacity) : most)) {
                break;
            }
            together = further;
        }
        return together;
    }

    private int height(int index) {
        return blocks.get(index).space() + blocks.get(index).height();
    }

    private void put(Block block, int space) {
        pages.getLast().blocks().add(new Placed(block, y + space));
        y += space + block.height();
    }

    private void turn() {
        pages.add(new Page(paper, new ArrayList<>()));
        y = 0;
    }
}
