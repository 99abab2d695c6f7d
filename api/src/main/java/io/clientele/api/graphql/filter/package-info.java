/** The filter inputs that lists of every room share, as conditions of a statement. */
@NamedInterface("filter")
@NullMarked
package io.clientele.api.graphql.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
