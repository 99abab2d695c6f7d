/** Reports that are ready to be written, and who makes them when; imports access, jobs, the reading of requests and reporting. */
@NullMarked
package io.clientele.api.report.made;

import org.jspecify.annotations.NullMarked;
