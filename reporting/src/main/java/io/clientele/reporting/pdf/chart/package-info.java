/** Pictures of columns of a table, drawn as lines and areas with names as words. */
@NullMarked
package io.clientele.reporting.pdf.chart;

import org.jspecify.annotations.NullMarked;
