/** Pages of sales for GraphQL, as far as the caller may see them; imports the floor, clients and sales. */
@NamedInterface("list")
@NullMarked
package io.clientele.api.sale.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
