package io.clientele.api.segment.ranking;

/** What members are ordered by. */
public enum MemberOrder {
    NAME(SortDirection.ASCENDING),
    ID(SortDirection.ASCENDING),
    AMOUNT(SortDirection.DESCENDING),
    LAST_PURCHASE(SortDirection.DESCENDING),
    DEBT(SortDirection.DESCENDING),
    SINCE(SortDirection.DESCENDING);

    private final SortDirection usual;

    MemberOrder(SortDirection usual) {
        this.usual = usual;
    }

    /** The direction that is meant when none is said. */
    public SortDirection usual() {
        return usual;
    }
}
