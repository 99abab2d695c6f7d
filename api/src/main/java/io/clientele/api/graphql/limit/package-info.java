/** What a request may ask for at most, and what it costs; imports pages and failures. */
@NullMarked
package io.clientele.api.graphql.limit;

import org.jspecify.annotations.NullMarked;
