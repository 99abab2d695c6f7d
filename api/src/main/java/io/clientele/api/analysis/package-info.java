/** Answers from segments and facts together; imports the floor, the facts rooms and segments. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "graphql",
            "access",
            "access :: once",
            "job",
            "client",
            "client :: property",
            "client :: question",
            "client :: field",
            "client :: manager",
            "sale",
            "sale :: classification",
            "sale :: abc",
            "sale :: metric",
            "sale :: rfm",
            "sale :: stage",
            "sale :: xyz",
            "sale :: line",
            "sale :: product",
            "receivable :: ledger",
            "receivable :: settlement",
            "interaction",
            "segment",
            "segment :: definition",
            "segment :: health",
            "segment :: membership",
            "segment :: hand",
            "segment :: history"
        })
@NullMarked
package io.clientele.api.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
