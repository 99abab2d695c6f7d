/** What sales are cut by: channel, manager, region, product group; imports the floor and the facts rooms. */
@NamedInterface("cut")
@NullMarked
package io.clientele.api.analysis.cut;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
