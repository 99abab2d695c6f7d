/** Any document on paper: its title, findings, sections of charts and tables, its formulas. */
@NullMarked
package io.clientele.reporting.pdf.document;

import org.jspecify.annotations.NullMarked;
