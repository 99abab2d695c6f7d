/** Reports on paper; the only place that imports JasperReports. Imports the records, figures and wording. */
@NullMarked
package io.clientele.reporting.pdf;

import org.jspecify.annotations.NullMarked;
