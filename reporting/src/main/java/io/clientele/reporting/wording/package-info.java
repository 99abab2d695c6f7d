/** What a report says and how it writes numbers and dates, in Russian and English. Imports the records and their figures. */
@NullMarked
package io.clientele.reporting.wording;

import org.jspecify.annotations.NullMarked;
