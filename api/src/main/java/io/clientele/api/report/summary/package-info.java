/** The one document for executives, put together from the others. */
@NullMarked
package io.clientele.api.report.summary;

import org.jspecify.annotations.NullMarked;
