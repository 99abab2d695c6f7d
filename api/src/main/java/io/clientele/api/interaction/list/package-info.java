/** Pages of interactions for GraphQL, as far as the caller may see them, and their changes; imports the floor, clients, sales. */
@NamedInterface("list")
@NullMarked
package io.clientele.api.interaction.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
