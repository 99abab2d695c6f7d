/** Clients, their managers and categories, and the questions asked of their cards; stands on the floor alone. */
@ApplicationModule(allowedDependencies = {"firm", "database", "database :: column", "graphql", "access", "job"})
@NullMarked
package io.clientele.api.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
