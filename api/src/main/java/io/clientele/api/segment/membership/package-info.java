/** Who is in a segment by its rule and by hand, in which version; imports segment, rule and the facts rooms. */
@NamedInterface("membership")
@NullMarked
package io.clientele.api.segment.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
