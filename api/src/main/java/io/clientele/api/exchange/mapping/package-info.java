/** Saved mappings from the headers of files to columns; imports the floor and imports themselves. */
@NullMarked
package io.clientele.api.exchange.mapping;

import org.jspecify.annotations.NullMarked;
