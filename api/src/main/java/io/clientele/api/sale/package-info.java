/** Sales and their lines, held as exact columns beside the database; imports the floor and the client room. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "database :: bulk",
            "database :: column",
            "database :: trace",
            "graphql",
            "graphql :: filter",
            "access",
            "access :: once",
            "job",
            "client",
            "client :: merge",
            "client :: property",
            "client :: usage",
            "client :: card",
            "client :: field",
            "client :: manager"
        })
@NullMarked
package io.clientele.api.sale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
