/** The run of an import: a file landed batch by batch and told of; imports the kinds, cells, tables, gathering and trails. */
@NamedInterface("load")
@NullMarked
package io.clientele.api.exchange.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
