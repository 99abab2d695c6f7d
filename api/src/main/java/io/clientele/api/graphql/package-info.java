/** What every room speaks to GraphQL in: ids, nodes, cursors, pages, periods and errors of users; imports firm and database. */
@ApplicationModule(allowedDependencies = {"firm", "database"})
@NullMarked
package io.clientele.api.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
