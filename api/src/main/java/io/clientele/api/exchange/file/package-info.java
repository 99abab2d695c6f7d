/** What a row of each kind of file is, and which room takes it in; imports the kinds, cells, the facts rooms and segments. */
@NullMarked
package io.clientele.api.exchange.file;

import org.jspecify.annotations.NullMarked;
