/** The columns that lists of clients can have, and how they are read a block of clients at a time; imports downloads, the facts rooms and segments. */
@NullMarked
package io.clientele.api.exchange.column;

import org.jspecify.annotations.NullMarked;
