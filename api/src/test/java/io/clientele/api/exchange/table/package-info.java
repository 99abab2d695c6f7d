/** Files as people and programs make them, and as hostile ones do. */
@NullMarked
package io.clientele.api.exchange.table;

import org.jspecify.annotations.NullMarked;
