@NullMarked
package io.clientele.api.exchange.commerceml.segments;

import org.jspecify.annotations.NullMarked;
