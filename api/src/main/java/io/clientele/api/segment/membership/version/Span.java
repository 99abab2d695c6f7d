package io.clientele.api.segment.membership.version;

/**
 * Versions of a segment after one number, up to and with another.
 *
 * @param after 0 is from the first on
 */
public record Span(int segment, int after, int upTo) {

    boolean isEmpty() {
        return upTo <= after;
    }
}
