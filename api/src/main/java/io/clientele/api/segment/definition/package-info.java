/** How segments are written, checked and saved, and the doors to them; imports segments, their rules and what those were. */
@NamedInterface("definition")
@NullMarked
package io.clientele.api.segment.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
