/** One snapshot per request, and what ends its reading early; imports firm and database. */
@NullMarked
package io.clientele.api.graphql.reading;

import org.jspecify.annotations.NullMarked;
