/** Forms segments from their rules and tells how it went; imports segments, rules, versions and memberships. */
@NamedInterface("forming")
@NullMarked
package io.clientele.api.segment.membership.forming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
