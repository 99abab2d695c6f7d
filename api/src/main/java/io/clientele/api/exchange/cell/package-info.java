/** The columns that a header names and the cells below it, read and cleaned as people and 1C write them; imports tables and the floor. */
@NullMarked
package io.clientele.api.exchange.cell;

import org.jspecify.annotations.NullMarked;
