/** Reports as workbooks; the only place that imports POI. Imports the records, figures and wording. */
@NullMarked
package io.clientele.reporting.excel;

import org.jspecify.annotations.NullMarked;
