/** Products and sales written through GraphQL, many at once; imports the floor and sales. */
@NullMarked
package io.clientele.api.sale.change;

import org.jspecify.annotations.NullMarked;
