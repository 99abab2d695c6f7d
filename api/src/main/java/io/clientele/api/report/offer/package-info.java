/** The report on what to offer a segment; imports what reports share and the analysis of offers. */
@NullMarked
package io.clientele.api.report.offer;

import org.jspecify.annotations.NullMarked;
