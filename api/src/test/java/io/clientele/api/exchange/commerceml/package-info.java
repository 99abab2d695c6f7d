@NullMarked
package io.clientele.api.exchange.commerceml;

import org.jspecify.annotations.NullMarked;
