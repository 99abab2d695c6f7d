/** Which baskets hold which products or groups; imports the floor, sales and the scope of analyses. */
@NamedInterface("held")
@NullMarked
package io.clientele.api.analysis.basket.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
