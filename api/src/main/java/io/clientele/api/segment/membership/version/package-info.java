/** The published versions of who is in a segment, kept for ever; imports the floor and the client room. */
@NamedInterface("version")
@NullMarked
package io.clientele.api.segment.membership.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
