/** Tests of who may come in. */
@NullMarked
package io.clientele.api.access;

import org.jspecify.annotations.NullMarked;
