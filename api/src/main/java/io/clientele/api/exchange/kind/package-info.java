/** The kinds of files that can be taken in: what is asked for with one, and what each says of its rows; imports cells, tables and the floor. */
@NamedInterface("kind")
@NullMarked
package io.clientele.api.exchange.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
