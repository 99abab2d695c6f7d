@NullMarked
package io.clientele.api.report.letter;

import org.jspecify.annotations.NullMarked;
