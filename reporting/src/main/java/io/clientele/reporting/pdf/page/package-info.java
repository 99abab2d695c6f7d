/** Paper, letters and the flow of blocks over pages; knows nothing of reports. Imports the palette, the fonts and JasperReports. */
@NullMarked
package io.clientele.reporting.pdf.page;

import org.jspecify.annotations.NullMarked;
