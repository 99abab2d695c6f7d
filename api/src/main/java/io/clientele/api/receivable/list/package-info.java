/** Pages of invoices and what clients owe, for GraphQL, as far as the caller may see them; imports the floor, clients and receivables. */
@NullMarked
package io.clientele.api.receivable.list;

import org.jspecify.annotations.NullMarked;
