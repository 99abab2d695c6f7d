/** Clients, their cards, managers and categories; stands on the floor alone. */
@ApplicationModule(
        allowedDependencies = {"firm", "database", "database :: column", "database :: trace", "graphql", "access", "job"})
@NullMarked
package io.clientele.api.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
