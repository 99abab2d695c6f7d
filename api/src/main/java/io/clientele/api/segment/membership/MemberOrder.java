package io.clientele.api.segment.membership;

/** The order of members. */
public enum MemberOrder {
    NAME,
    ID
}
