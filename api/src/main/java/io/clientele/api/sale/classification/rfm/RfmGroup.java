package io.clientele.api.sale.classification.rfm;

/**
 * The groups of the RFM map: each is a box of scores, and the first box that holds a client is his group. After the example map of
 * the R package rfm, version 0.2.0.
 */
public enum RfmGroup {
    CHAMPIONS(4, 5, 4, 5, 4, 5),
    LOYAL(2, 5, 3, 5, 3, 5),
    POTENTIAL_LOYALIST(3, 5, 1, 3, 1, 3),
    NEW(4, 5, 1, 1, 1, 1),
    PROMISING(3, 4, 1, 1, 1, 1),
    NEED_ATTENTION(2, 3, 2, 3, 2, 3),
    ABOUT_TO_SLEEP(2, 3, 1, 2, 1, 2),
    AT_RISK(1, 2, 2, 5, 2, 5),
    CANNOT_LOSE(1, 1, 4, 5, 4, 5),
    LOST(1, 2, 1, 2, 1, 2),
    /** In no box. */
    OTHER(1, 5, 1, 5, 1, 5);

    private final int[] bounds;

    RfmGroup(int... bounds) {
        this.bounds = bounds;
    }

    /** The group of a client with these scores. */
    public static RfmGroup of(int recency, int frequency, int monetary) {
        for (var group : values()) {
            if (group.holds(recency, frequency, monetary)) {
                return group;
            }
        }
        return OTHER;
    }

    private boolean holds(int recency, int frequency, int monetary) {
        return between(recency, 0) && between(frequency, 2) && between(monetary, 4);
    }

    private boolean between(int score, int at) {
        return score >= bounds[at] && score <= bounds[at + 1];
    }
}
