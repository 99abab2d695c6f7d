/** One snapshot per request, and what ends its reading early; imports firm and database. */
@NamedInterface("reading")
@NullMarked
package io.clientele.api.graphql.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
