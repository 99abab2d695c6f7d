/** Invoices and payments, checked and landed from batches; imports the floor and clients. */
@NamedInterface("landing")
@NullMarked
package io.clientele.api.receivable.landing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
