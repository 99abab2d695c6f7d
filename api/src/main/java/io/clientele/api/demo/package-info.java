/** The demo base «ИнструментОпт», made from a fixed seed and loaded through the import doors; imports exchange and segments. */
@ApplicationModule(
        allowedDependencies = {
            "firm",
            "database",
            "graphql",
            "access",
            "client",
            "client :: property",
            "client :: mark",
            "segment",
            "segment :: membership",
            "segment :: hand",
            "exchange :: kind",
            "exchange :: load"
        })
@NullMarked
package io.clientele.api.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
