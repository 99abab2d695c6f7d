/**
 * Files in and lists out: it only parses and writes, the facts rooms own their upserts and figures; imports the floor, the facts
 * rooms and segments.
 */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "database :: bulk",
            "database :: trace",
            "graphql",
            "access",
            "job",
            "client",
            "client :: property",
            "client :: contact",
            "client :: identity",
            "client :: usage",
            "client :: card",
            "client :: field",
            "client :: listed",
            "client :: manager",
            "client :: mark",
            "sale",
            "sale :: classification",
            "sale :: abc",
            "sale :: metric",
            "sale :: rfm",
            "sale :: xyz",
            "sale :: list",
            "sale :: document",
            "sale :: product",
            "interaction",
            "interaction :: change",
            "receivable",
            "receivable :: landing",
            "receivable :: snapshot",
            "segment",
            "segment :: member",
            "segment :: membership",
            "segment :: overlap",
            "segment :: ranking",
            "segment :: selection",
            "segment :: history"
        })
@NullMarked
package io.clientele.api.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
