/** Data versions, what writes change, one snapshot per request, and where files are; imports firm. */
@ApplicationModule(allowedDependencies = {"firm"})
@NullMarked
package io.clientele.api.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
