/** Tests of the doors to invoices and payments. */
@NullMarked
package io.clientele.api.receivable.list;

import org.jspecify.annotations.NullMarked;
