/** The run of an import: a file surveyed, its groups brought together, landed batch by batch and told of; imports the kinds, cells, tables and trails. */
@NamedInterface("load")
@NullMarked
package io.clientele.api.exchange.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
