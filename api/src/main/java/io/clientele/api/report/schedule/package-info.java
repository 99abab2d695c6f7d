/** Reports that are made and sent at times of their own; imports the floor, jobs, segments, reports and their letters. */
@NullMarked
package io.clientele.api.report.schedule;

import org.jspecify.annotations.NullMarked;
