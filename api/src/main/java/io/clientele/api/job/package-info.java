/** Long work with progress, cancel and a result, its state in the database and not in threads; imports firm, database, graphql, access. */
@ApplicationModule(allowedDependencies = {"firm", "database", "graphql", "access"})
@NullMarked
package io.clientele.api.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
