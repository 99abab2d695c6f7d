/** What the headers of files mean: what is known, guessed, given and saved of them; imports the floor and imports themselves. */
@NullMarked
package io.clientele.api.exchange.mapping;

import org.jspecify.annotations.NullMarked;
