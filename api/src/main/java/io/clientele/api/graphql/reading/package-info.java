/** One snapshot per request, and what ends its reading early; imports the database alone. */
@NullMarked
package io.clientele.api.graphql.reading;

import org.jspecify.annotations.NullMarked;
