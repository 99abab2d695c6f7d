package io.clientele.api.analysis.migration;

import io.clientele.api.sale.classification.abc.AbcClass;

/** Where importance puts a client in one of two periods. */
public enum AbcPlace {
    /** Brings the most. */
    A,
    /** Brings much. */
    B,
    /** Brings the rest. */
    C,
    /** Before: without sales, and bought for the first time only after the first period. */
    NEW,
    /** After: without sales, and bought before the second period. */
    LOST,
    /** Without sales. */
    NONE;

    static AbcPlace of(AbcClass letter) {
        return switch (letter) {
            case A -> A;
            case B -> B;
            case C -> C;
        };
    }
}
