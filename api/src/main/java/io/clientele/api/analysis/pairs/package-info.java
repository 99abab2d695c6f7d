/** Importance by one metric crossed with importance by another; imports the floor, clients and classes. */
@NamedInterface("pairs")
@NullMarked
package io.clientele.api.analysis.pairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
