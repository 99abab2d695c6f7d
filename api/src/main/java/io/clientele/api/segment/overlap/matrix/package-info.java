/** How many clients each two of some sets share. */
@NullMarked
package io.clientele.api.segment.overlap.matrix;

import org.jspecify.annotations.NullMarked;
