/** The files that were taken in, told from their jobs; imports the floor and imports themselves. */
@NullMarked
package io.clientele.api.exchange.batch;

import org.jspecify.annotations.NullMarked;
