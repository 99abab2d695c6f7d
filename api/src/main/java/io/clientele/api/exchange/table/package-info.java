/** Tables out of CSV and XLSX files, row by row, and back into them; imports firm alone. */
@NullMarked
package io.clientele.api.exchange.table;

import org.jspecify.annotations.NullMarked;
