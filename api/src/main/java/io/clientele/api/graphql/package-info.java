/** The engine's settings: scalars, ids, cursors, limits, cost, how problems become errors; imports firm and database. */
@ApplicationModule(allowedDependencies = {"firm", "database"})
@NullMarked
package io.clientele.api.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
