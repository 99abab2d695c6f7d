/** The report doors, and what fills report records; imports the floor, facts rooms, segments, analysis and reporting. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "graphql",
            "graphql :: reading",
            "access",
            "access :: once",
            "job",
            "client",
            "client :: contact",
            "client :: field",
            "client :: manager",
            "client :: mark",
            "sale",
            "sale :: abc",
            "sale :: metric",
            "sale :: rfm",
            "sale :: stage",
            "sale :: xyz",
            "sale :: line",
            "interaction",
            "interaction :: list",
            "receivable",
            "receivable :: settlement",
            "segment",
            "segment :: definition",
            "segment :: health",
            "segment :: membership",
            "segment :: overlap",
            "segment :: rule",
            "segment :: text",
            "analysis",
            "analysis :: basket",
            "analysis :: channels",
            "analysis :: classes",
            "analysis :: counting",
            "analysis :: dynamics",
            "analysis :: forecast",
            "analysis :: held",
            "analysis :: migration",
            "analysis :: offer",
            "analysis :: offered",
            "analysis :: receivables",
            "analysis :: retention",
            "analysis :: scope",
            "analysis :: work"
        })
@NullMarked
package io.clientele.api.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
