package io.clientele.api.segment.ranking;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** When the members of a segment came in, by one of its versions. */
public interface Entries {

    /** The segment's number. */
    int segment();

    /** The version's number; 0 before the first. */
    int version();

    /** The version of the clients that merged last: it tells who counts as whom in old versions. */
    long merges();

    /** The members of that version: those who came in on the last day first, of one day together. */
    List<RoaringBitmap> latestFirst();
}
