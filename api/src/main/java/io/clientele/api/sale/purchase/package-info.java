/** Questions about what clients bought, and who satisfies them; imports the floor, clients, sale columns and products. */
@NamedInterface("purchase")
@NullMarked
package io.clientele.api.sale.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
