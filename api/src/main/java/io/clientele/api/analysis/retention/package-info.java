/** How many clients come back, month by month; imports the floor, the facts rooms and segments. */
@NamedInterface("retention")
@NullMarked
package io.clientele.api.analysis.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
