/** What is owed and since when, as the snapshot and the ledgers beside the database tell it; imports the floor and clients. */
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
            "client :: field"
        })
@NullMarked
package io.clientele.api.receivable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
