/** How memberships changed, through GraphQL and against sets kept beside. */
@NullMarked
package io.clientele.api.segment.history;

import org.jspecify.annotations.NullMarked;
