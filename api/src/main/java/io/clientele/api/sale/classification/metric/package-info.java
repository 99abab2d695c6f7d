/** What clients are classed by, and how the classes of all clients are kept small; imports the floor and sales. */
@NamedInterface("metric")
@NullMarked
package io.clientele.api.sale.classification.metric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
