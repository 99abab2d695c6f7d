/** Reports that are ready to be written, and how many are made at once; imports access, jobs and reporting. */
@NullMarked
package io.clientele.api.report.made;

import org.jspecify.annotations.NullMarked;
