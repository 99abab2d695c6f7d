/** What is worked out from the figures of a report: ratios, amounts rounded for paper, the fingerprint. Imports only the records. */
@NullMarked
package io.clientele.reporting.figures;

import org.jspecify.annotations.NullMarked;
