/** The page at the root of the site: its addresses and its files, open to everybody; what it shows it asks for with a token. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.clientele.api.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
