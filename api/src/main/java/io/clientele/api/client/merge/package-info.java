/** Clients that turned out to be one and the same: merging them, and whom a merged one counts as; imports the floor and the client room. */
@NamedInterface("merge")
@NullMarked
package io.clientele.api.client.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
