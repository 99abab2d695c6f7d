/** The report doors, and what fills report records; imports the floor, facts rooms, segments, analysis and reporting. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "graphql",
            "access",
            "job",
            "client",
            "sale",
            "segment",
            "segment :: membership",
            "segment :: overlap",
            "analysis"
        })
@NullMarked
package io.clientele.api.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
