/** What clients are worth over their life with the firm; imports the floor, the facts rooms and segments. */
@NamedInterface("lifetime")
@NullMarked
package io.clientele.api.analysis.lifetime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
