/** Brings the scattered rows of a group together on disk, in bounded memory; imports the tables alone. */
@NullMarked
package io.clientele.api.exchange.gathering;

import org.jspecify.annotations.NullMarked;
