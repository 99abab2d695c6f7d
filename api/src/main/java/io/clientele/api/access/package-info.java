/** Who the caller is, what a role may do, the audit trail; imports firm, database, graphql and page. */
@ApplicationModule(allowedDependencies = {"firm", "database", "graphql", "graphql :: filter", "page"})
@NullMarked
package io.clientele.api.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
