/** The clients that rows of analyses show, made into segments: as they are shown, or as the rule that says the same. */
@NullMarked
package io.clientele.api.analysis.rows;

import org.jspecify.annotations.NullMarked;
