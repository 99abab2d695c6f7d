/** Reports on what is sold, by whom and through what; imports what reports share and the analyses of sales. */
@NullMarked
package io.clientele.api.report.sales;

import org.jspecify.annotations.NullMarked;
