/** Tables on their way out into CSV and XLSX files; imports tables. */
@NullMarked
package io.clientele.api.exchange.table.writing;

import org.jspecify.annotations.NullMarked;
