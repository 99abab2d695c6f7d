/** The firm's zone, calendar and currency, and the value types every room speaks in; imports nothing of ours. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.clientele.api.firm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
