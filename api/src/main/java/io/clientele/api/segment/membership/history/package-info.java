/** Who was in a segment when, and since when somebody is; imports segments, versions and memberships. */
@NamedInterface("history")
@NullMarked
package io.clientele.api.segment.membership.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
