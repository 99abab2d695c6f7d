/** Reports on segments themselves; imports what reports share, the segments and the analyses of them. */
@NullMarked
package io.clientele.api.report.segments;

import org.jspecify.annotations.NullMarked;
