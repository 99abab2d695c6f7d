/** Memberships that people make, copy and freeze; imports segments, versions, memberships and the forming of segments. */
@NamedInterface("hand")
@NullMarked
package io.clientele.api.segment.membership.hand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
