/** Forming by schedule, by jobs and in the worst moments. */
@NullMarked
package io.clientele.api.segment.refresh;

import org.jspecify.annotations.NullMarked;
