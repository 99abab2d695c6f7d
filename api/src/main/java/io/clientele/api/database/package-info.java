/** The embedded or given server, the schema check, data versions and one snapshot per request; imports firm. */
@ApplicationModule(allowedDependencies = {"firm"})
@NullMarked
package io.clientele.api.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
