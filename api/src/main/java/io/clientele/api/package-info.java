/** The application: GraphQL, downloads, imports and actions, a room for each feature. */
@NullMarked
package io.clientele.api;

import org.jspecify.annotations.NullMarked;
