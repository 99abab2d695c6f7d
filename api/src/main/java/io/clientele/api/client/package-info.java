/** Clients, and who of them may be seen; imports the floor, fields, marks, managers and cards. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "database :: bulk",
            "database :: column",
            "database :: trace",
            "graphql",
            "access",
            "access :: once",
            "job"
        })
@NullMarked
package io.clientele.api.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
