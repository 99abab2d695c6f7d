package io.clientele.api.segment.membership;

/** How a client comes to be in a segment. */
enum MembershipVia {
    RULE,
    PINNED,
    MANUAL
}
