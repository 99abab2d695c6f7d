/** What to offer a segment: who they are, what, when, at which price and through which channel; imports the floor, the facts rooms and segments. */
@NamedInterface("offer")
@NullMarked
package io.clientele.api.analysis.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
