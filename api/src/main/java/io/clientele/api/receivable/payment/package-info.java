/** Pages of payments for GraphQL, as far as the caller may see them, and their changes; imports the floor, clients and the lists of receivables. */
@NullMarked
package io.clientele.api.receivable.payment;

import org.jspecify.annotations.NullMarked;
