/** Calls, mails, visits and complaints with clients, and the questions asked of them; imports the floor, clients and sales. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "database :: bulk",
            "database :: trace",
            "graphql",
            "graphql :: filter",
            "access",
            "access :: once",
            "job",
            "client",
            "client :: contact",
            "client :: merge",
            "client :: field",
            "client :: manager",
            "sale",
            "sale :: product"
        })
@NullMarked
package io.clientele.api.interaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
