package io.clientele.api.sale.classification.rfm;

/** 1 to 5 each, 5 is best. */
public record RfmScores(int recency, int frequency, int monetary) {

    public static final int BEST = 5;

    /** How many combinations there are; they are numbered from 1. */
    static final int CELLS = BEST * BEST * BEST;

    static RfmScores ofCell(int cell) {
        var number = cell - 1;
        return new RfmScores(number / BEST / BEST + 1, number / BEST % BEST + 1, number % BEST + 1);
    }

    static int cell(int recency, int frequency, int monetary) {
        return ((recency - 1) * BEST + frequency - 1) * BEST + monetary;
    }

    /** The first group of the map that holds these scores. */
    public RfmGroup group() {
        return RfmGroup.of(recency, frequency, monetary);
    }
}
