package io.clientele.api.segment.membership;

/** Forms all segments of a family together; implemented above, where families are known. */
public interface FamilyForming {

    /** Forms it for its schedule. */
    void form(int family);
}
