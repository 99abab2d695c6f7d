package io.clientele.api.segment.rule.declaration.speech;

import java.util.Optional;

/**
 * How rules name other segments outside the tree: by name in texts and sentences, by opaque id in GraphQL, by number in the
 * database.
 */
public interface SegmentNames {

    /** How the database names segments, so that a rule outlives a renaming: {@code #12}. */
    SegmentNames NUMBERS = new SegmentNumbers();

    /**
     * The segment so named, if there is one.
     *
     * @throws io.clientele.api.firm.Problem when the name is not even of the right form
     */
    Optional<Integer> idOf(String name);

    String nameOf(int id);
}
