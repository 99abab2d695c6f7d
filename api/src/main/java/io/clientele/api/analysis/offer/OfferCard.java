package io.clientele.api.analysis.offer;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.segment.Segment;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a card is about; its parts are found out as they are asked for.
 *
 * @param members of the universe that the caller sees; not to be changed
 * @param base everybody of the universe that he sees; not to be changed
 */
public record OfferCard(Scope scope, RoaringBitmap members, RoaringBitmap base) implements Scoped {

    public Segment segment() {
        return scope.segments().getFirst();
    }
}
