/** The rows of a document for other programs. */
@NullMarked
package io.clientele.reporting.csv;

import org.jspecify.annotations.NullMarked;
