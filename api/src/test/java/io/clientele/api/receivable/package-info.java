/** Tests of what is owed and paid. */
@NullMarked
package io.clientele.api.receivable;

import org.jspecify.annotations.NullMarked;
