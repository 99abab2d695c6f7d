/** Who is in a segment, in which version, since when; refresh and preview; imports segment, rule and the facts rooms. */
@NamedInterface("membership")
@NullMarked
package io.clientele.api.segment.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
