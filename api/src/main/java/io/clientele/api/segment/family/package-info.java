/**
 * Families of segments: one per value of an axis and one for all others, formed together; imports segment, rule, membership and
 * the facts rooms.
 */
@NamedInterface("family")
@NullMarked
package io.clientele.api.segment.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
