/** A report as its reader reads it: findings, sections with a table and charts of its columns, and how the figures are computed. */
@NullMarked
package io.clientele.reporting.document;

import org.jspecify.annotations.NullMarked;
