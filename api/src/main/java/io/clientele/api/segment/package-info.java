/** What a segment is: name, forming method, rule, pins, priority; imports the floor and the facts rooms. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "database :: column",
            "graphql",
            "access",
            "access :: once",
            "job",
            "client",
            "client :: property",
            "client :: contact",
            "client :: order",
            "client :: identity",
            "client :: merge",
            "client :: usage",
            "client :: question",
            "client :: suggestion",
            "client :: field",
            "client :: mark",
            "sale",
            "sale :: classification",
            "sale :: abc",
            "sale :: metric",
            "sale :: rfm",
            "sale :: stage",
            "sale :: xyz",
            "sale :: purchase",
            "interaction",
            "receivable",
            "receivable :: question"
        })
@NullMarked
package io.clientele.api.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
