package io.clientele.api.segment.history;

import io.clientele.api.segment.membership.history.Step;
import org.roaringbitmap.RoaringBitmap;

/** Which way a client went. */
enum MemberChangeKind {
    ENTERED,
    LEFT;

    /** Whom this befell in a step. */
    RoaringBitmap of(Step step) {
        return switch (this) {
            case ENTERED -> step.entered();
            case LEFT -> step.left();
        };
    }
}
