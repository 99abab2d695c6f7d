/** What is doubtful about segments, before somebody relies on them; imports segment, rule, membership and clients. */
@NamedInterface("health")
@NullMarked
package io.clientele.api.segment.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
