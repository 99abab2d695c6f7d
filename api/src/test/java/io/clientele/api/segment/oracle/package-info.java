/** Plain objects and plain loops that answer every rule by its definition, without SQL and without bitmaps. */
@NullMarked
package io.clientele.api.segment.oracle;

import org.jspecify.annotations.NullMarked;
