/** Which clients segments share, and what those buy; imports segment, membership, client and sale. */
@NamedInterface("overlap")
@NullMarked
package io.clientele.api.segment.overlap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
