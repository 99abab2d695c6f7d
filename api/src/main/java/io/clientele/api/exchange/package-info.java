/** Files in: it only parses and reports, the facts rooms own their upserts; imports the floor, the facts rooms and segments. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "graphql",
            "access",
            "job",
            "client",
            "client :: property",
            "client :: contact",
            "client :: identity",
            "sale",
            "sale :: classification",
            "interaction",
            "receivable",
            "segment",
            "segment :: membership",
            "segment :: selection"
        })
@NullMarked
package io.clientele.api.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
