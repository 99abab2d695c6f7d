/** Pages of products and their groups for GraphQL, which everyone sees; imports the floor, clients and products. */
@NullMarked
package io.clientele.api.sale.list.product;

import org.jspecify.annotations.NullMarked;
