package io.clientele.api.segment.member;

import io.clientele.api.segment.ranking.Entries;
import java.util.Collection;
import java.util.Map;

/** What a segment knows of the clients in it. */
public interface Standings extends Entries {

    /** Since when and why these members are in, one place for each. */
    Map<Integer, Place> places(Collection<Integer> clients);
}
