/** The way back to 1C: who is in which segment and of what class, by 1C's own ids; imports segments, classes and clients. */
@NullMarked
package io.clientele.api.exchange.commerceml.segments;

import org.jspecify.annotations.NullMarked;
