/** The orders in which clients are listed, each client with a rank; imports the floor. */
@NamedInterface("order")
@NullMarked
package io.clientele.api.client.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
