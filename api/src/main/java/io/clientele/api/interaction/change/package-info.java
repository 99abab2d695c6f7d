/** How interactions are taken in, changed and brought back; imports interactions, clients, sales and the floor. */
@NamedInterface("change")
@NullMarked
package io.clientele.api.interaction.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
