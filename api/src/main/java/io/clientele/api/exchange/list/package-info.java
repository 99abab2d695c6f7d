/** The doors through which lists of clients and sales go out; imports downloads, columns, the facts rooms and segments. */
@NullMarked
package io.clientele.api.exchange.list;

import org.jspecify.annotations.NullMarked;
