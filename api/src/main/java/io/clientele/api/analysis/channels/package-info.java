/** Through which channels orders came about; imports the floor, the facts rooms and segments. */
@NamedInterface("channels")
@NullMarked
package io.clientele.api.analysis.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
