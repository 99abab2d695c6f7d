/** Tests of the page at the root. */
@NullMarked
package io.clientele.api.page;

import org.jspecify.annotations.NullMarked;
