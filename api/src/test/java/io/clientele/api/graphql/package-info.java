/** Tests of the engine's settings. */
@NullMarked
package io.clientele.api.graphql;

import org.jspecify.annotations.NullMarked;
