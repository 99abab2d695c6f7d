/** How problems become errors with codes, for answers and for what is watched; imports firm and database. */
@NullMarked
package io.clientele.api.graphql.failure;

import org.jspecify.annotations.NullMarked;
