package io.clientele.api.sale.classification.xyz;

/** The largest coefficient of a class. Approximate numbers tell on which side a client is unless they are too near to tell. */
final class XyzBorder {

    /** Approximate numbers are wrong by less than a thousandth of this. */
    private static final double NEAR = 1e-12;

    private final Variation exact;
    private final double rough;

    XyzBorder(Variation exact) {
        this.exact = exact;
        this.rough = exact.rough();
    }

    static boolean isNear(double rough, double other) {
        return Math.abs(other - rough) <= NEAR * (Math.abs(other) + Math.abs(rough) + 2);
    }

    /**
     * Whether the client's coefficient is not above.
     *
     * @param other the approximate one
     */
    boolean holds(double other, XyzSeries series, int client) {
        return isNear(rough, other) ? series.exact(client).compare(exact) <= 0 : other < rough;
    }
}
