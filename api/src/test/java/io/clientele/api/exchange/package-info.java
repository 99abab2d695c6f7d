/** Files at the import doors. */
@NullMarked
package io.clientele.api.exchange;

import org.jspecify.annotations.NullMarked;
