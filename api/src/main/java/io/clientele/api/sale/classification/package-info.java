/** Classes of clients by what they bought, computed from the sale columns; imports the floor and sales. */
@NamedInterface("classification")
@NullMarked
package io.clientele.api.sale.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
