/** The invoices and payments of the demo base and their import files; imports {@code demo.draw}, {@code demo.client} and {@code demo.sale}. */
@NullMarked
package io.clientele.api.demo.receivable;

import org.jspecify.annotations.NullMarked;
