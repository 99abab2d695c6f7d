/** Any document as a workbook. */
@NullMarked
package io.clientele.reporting.excel.document;

import org.jspecify.annotations.NullMarked;
