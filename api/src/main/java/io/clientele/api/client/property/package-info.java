/** Typed properties that the firm defines for its clients; imports the floor and the client room. */
@NamedInterface("property")
@NullMarked
package io.clientele.api.client.property;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
