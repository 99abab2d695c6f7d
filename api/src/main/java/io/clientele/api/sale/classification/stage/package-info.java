/** Life stages, and the days of purchases that they come from; imports the floor, clients, sales and metrics. */
@NamedInterface("stage")
@NullMarked
package io.clientele.api.sale.classification.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
