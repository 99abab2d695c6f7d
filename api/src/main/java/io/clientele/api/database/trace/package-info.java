/** What writes made of things, and making them what they were; stands on the database. */
@NamedInterface("trace")
@NullMarked
package io.clientele.api.database.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
