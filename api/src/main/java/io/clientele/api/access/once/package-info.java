/** Writes that are sent again and must not happen again; imports callers, the audit trail and the floor. */
@NamedInterface("once")
@NullMarked
package io.clientele.api.access.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
