package io.clientele.api.segment.member;

/** How a client comes to be in a segment. */
public enum MembershipVia {
    RULE,
    PINNED,
    MANUAL
}
