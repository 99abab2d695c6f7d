/** XYZ classes: who buys evenly; imports the floor, clients, sales and metrics. */
@NamedInterface("xyz")
@NullMarked
package io.clientele.api.sale.classification.xyz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
