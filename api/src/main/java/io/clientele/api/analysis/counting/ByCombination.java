package io.clientele.api.analysis.counting;

import io.clientele.api.segment.membership.MaskSums;

/**
 * Adds up what clients bought by the combination of segments they are in, before it goes to each of these: clients are many, and
 * the combinations that most of them are in are few.
 */
final class ByCombination implements Memberships.Giving {

    private final long[] masks;
    private final Sums sums;
    private final MaskSums combinations;

    /**
     * @param masks of every client by number; who is in none is never given to
     * @param segments that the masks tell apart
     */
    ByCombination(long[] masks, int segments, Sums sums) {
        this.masks = masks;
        this.sums = sums;
        this.combinations = new MaskSums(Sums.WIDTH, segments);
    }

    @Override
    public void give(int client, long[] bought) {
        var row = combinations.row(masks[client]);
        Sums.add(combinations.cells(), row, bought, 0);
    }

    @Override
    public void end() {
        combinations.forEach(sums::give);
    }
}
