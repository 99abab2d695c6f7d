/** Where clients went between two periods, by segment and by importance; imports the floor, the facts rooms, segments and classes. */
@NamedInterface("migration")
@NullMarked
package io.clientele.api.analysis.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
