/** Whom to call back, what managers bring, and which cards lack what rules decide by; imports the floor, the facts rooms and segments. */
@NamedInterface("work")
@NullMarked
package io.clientele.api.analysis.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
