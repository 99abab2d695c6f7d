/** The job room, on a real server. */
@NullMarked
package io.clientele.api.job;

import org.jspecify.annotations.NullMarked;
