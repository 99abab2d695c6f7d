/** RFM scores and groups: how lately, how often and for how much clients bought; imports the floor, clients, sales and metrics. */
@NamedInterface("rfm")
@NullMarked
package io.clientele.api.sale.classification.rfm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
