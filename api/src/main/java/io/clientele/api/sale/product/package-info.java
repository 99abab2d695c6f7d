/** Products and their groups, landed from batches and found by key, group and name; imports the floor. */
@NamedInterface("product")
@NullMarked
package io.clientele.api.sale.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
