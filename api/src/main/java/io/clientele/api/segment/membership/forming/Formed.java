package io.clientele.api.segment.membership.forming;

import io.clientele.api.segment.membership.version.Version;

/**
 * What a refresh came to.
 *
 * @param version in force after it
 * @param changed whether that version is new; a refresh that would say what the last version says makes none
 * @param entered how many came in with it, on the whole base; 0 when it is not new
 * @param left how many left with it
 */
public record Formed(int segment, int version, boolean changed, int entered, int left) {

    static Formed as(Version published) {
        return new Formed(
                published.segmentId(), published.number(), true, published.enteredCount(), published.leftCount());
    }

    static Formed unchanged(int segment, int version) {
        return new Formed(segment, version, false, 0, 0);
    }
}
