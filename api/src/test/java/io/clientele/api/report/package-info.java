/** Tests of reports. */
@NullMarked
package io.clientele.api.report;

import org.jspecify.annotations.NullMarked;
