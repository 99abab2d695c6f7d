@NullMarked
package io.clientele.api.report.schedule;

import org.jspecify.annotations.NullMarked;
