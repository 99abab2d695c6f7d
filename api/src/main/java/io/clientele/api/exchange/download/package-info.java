/** Lists on their way out as CSV or XLSX, row by row: what a list is made of, and how it is sent; imports tables and the floor. */
@NullMarked
package io.clientele.api.exchange.download;

import org.jspecify.annotations.NullMarked;
