/** Whom and which days an analysis is about, and what its rows have in common; imports the floor, the facts rooms and segments. */
@NamedInterface("scope")
@NullMarked
package io.clientele.api.analysis.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
