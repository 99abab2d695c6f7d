/** How segments grow and shrink; imports the floor, the facts rooms and segments. */
@NamedInterface("dynamics")
@NullMarked
package io.clientele.api.analysis.dynamics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
