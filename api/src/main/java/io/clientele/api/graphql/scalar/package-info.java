/** How values of our own are written in questions and answers; imports nothing of ours. */
@NullMarked
package io.clientele.api.graphql.scalar;

import org.jspecify.annotations.NullMarked;
