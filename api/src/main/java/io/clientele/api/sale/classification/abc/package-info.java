/** ABC classes: who brings most of it; imports the floor, clients, sales and metrics. */
@NamedInterface("abc")
@NullMarked
package io.clientele.api.sale.classification.abc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
